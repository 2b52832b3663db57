import { element } from '../../page/element.ts'
import type { Known } from '../known.ts'
import type { Desk } from '../store.ts'
import { leftOf } from './left.ts'
import { showFile } from './show-file.ts'
import { showPaper } from './show-paper.ts'
import { showPreview } from './show-preview.ts'
import { showRepository } from './show-repository.ts'
import { strings } from './strings.ts'

/** Shows the report as it will be published, and ways to hand it over. */
export function showHandOver(desk: Desk, room: HTMLElement, known: Known): void {
  const says = element('p', { className: 'hand-over__left' })
  const toFindings = element('a', { href: '#desk-findings' }, strings.toFindings)
  const preview = showPreview(desk, known)
  const { repository } = known.site
  room.append(
    says,
    preview.part,
    showFile(desk),
    ...(repository ? [showRepository(desk, known, repository)] : []),
    showPaper(desk, preview.print),
  )
  let said = ''
  desk.watch((state) => {
    const left = leftOf(state)
    if (left.says === said) return
    said = left.says
    says.classList.toggle('hand-over__left--draft', left.isDraft)
    says.replaceChildren(left.says, ...(left.isDraft ? [' ', toFindings] : []))
  })
}
