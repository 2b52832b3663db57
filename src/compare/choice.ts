/** The choice of a report by its organ's name and its year. */

import { element } from '../page/element.ts'
import { strings } from './strings.ts'

/** An organ with reports: its id, its name (no two alike), the years of its reports, newest first. */
export type OrganWithYears = readonly [id: string, name: string, years: readonly number[]]

/** So many names are offered at a time. */
const OFFERED = 20

/** Starts the form; `add` takes `badou/2021` and says what is in the way, if anything is. */
export function startChoice(address: string, add: (key: string) => string): void {
  const form = document.querySelector<HTMLFormElement>('#compare-choice')
  const organ = document.querySelector<HTMLInputElement>('#compare-organ')
  const year = document.querySelector<HTMLSelectElement>('#compare-year')
  const names = document.querySelector('#compare-names')
  const told = document.querySelector('#compare-told')
  if (!form || !organ || !year || !names || !told) return
  let organs: Promise<readonly OrganWithYears[]> | undefined
  const load = (): Promise<readonly OrganWithYears[]> =>
    (organs ??= fetch(address)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status))
        return response.json() as Promise<readonly OrganWithYears[]>
      })
      .catch((error: unknown) => {
        organs = undefined
        told.textContent = strings.noList
        throw error
      }))

  /** The organs whose names have what is typed, and the one that it can only be. */
  async function matching(): Promise<{
    readonly list: readonly OrganWithYears[]
    readonly only: OrganWithYears | undefined
  }> {
    const typed = organ?.value.trim() ?? ''
    const list = (await load()).filter(([, name]) => name.includes(typed))
    const exact = list.find(([, name]) => name === typed)
    return { list, only: exact ?? (list.length === 1 ? list[0] : undefined) }
  }

  async function offer(): Promise<void> {
    const { list, only } = await matching()
    names?.replaceChildren(
      ...list.slice(0, OFFERED).map(([, name]) => element('option', { value: name })),
    )
    year?.replaceChildren(
      ...(only?.[2] ?? []).map((one) => element('option', { value: String(one) }, String(one))),
    )
  }

  async function choose(wanted: string): Promise<void> {
    const { only } = await matching()
    if (told) told.textContent = only ? add(`${only[0]}/${wanted}`) : strings.noOrgan
  }

  const quiet = (): undefined => undefined
  organ.addEventListener('focus', () => void offer().catch(quiet))
  organ.addEventListener('input', () => void offer().catch(quiet))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void choose(year.value).catch(quiet)
  })
}
