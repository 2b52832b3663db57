/** Offers what a page has as CSV as an Excel workbook too, made where it is asked for. */

import { csvRows } from './csv-rows.ts'

const strings = {
  offer: '下载 Excel（.xlsx）',
  working: '正在生成…',
  failed: '没有生成成，请下载 CSV',
}

async function save(link: HTMLAnchorElement): Promise<void> {
  const [{ workbook }, response] = await Promise.all([import('./workbook.ts'), fetch(link.href)])
  if (!response.ok) throw new Error(String(response.status))
  const name = decodeURIComponent(link.pathname.split('/').at(-1) ?? '').replace(/\.csv$/, '')
  const blob = await workbook(csvRows(await response.text()), link.dataset['workbook'] || name)
  const address = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href: address, download: `${name}.xlsx` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Puts a button beside every link to a CSV that is marked so. */
export function offerWorkbooks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-workbook]')) {
    const button = document.createElement('button')
    Object.assign(button, { type: 'button', className: 'button', textContent: strings.offer })
    button.addEventListener('click', () => {
      button.textContent = strings.working
      save(link).then(
        () => (button.textContent = strings.offer),
        () => (button.textContent = strings.failed),
      )
    })
    const item = document.createElement('li')
    item.append(button)
    link.closest('li')?.after(item)
  }
}

offerWorkbooks()
