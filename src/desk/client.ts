/** The desk's page: one store, and the rooms around it. */

import { today } from '../report/day.ts'
import { showBegin } from './begin/show-begin.ts'
import { openDisk } from './disk/disk.ts'
import { showList } from './disk/show-list.ts'
import { savePart } from './disk/show-save.ts'
import { showDrafts } from './drafts/show-drafts.ts'
import { showForm } from './form/show-form.ts'
import { showFound } from './found/show-found.ts'
import { showHandOver } from './hand-over/show-hand-over.ts'
import { showHead } from './head/show-head.ts'
import { knownOf, type DeskSite } from './known.ts'
import { keepOffline } from './offline/keep-offline.ts'
import { openDesk, type Opened } from './store.ts'
import { showWriting } from './writing/show-writing.ts'

const rooms = {
  begin: showBegin,
  drafts: showDrafts,
  head: showHead,
  form: showForm,
  writing: showWriting,
  findings: showFound,
  'hand-over': showHandOver,
} as const

function found(id: string): HTMLElement {
  const one = document.getElementById(id)
  if (!one) throw new Error(`no #${id}`)
  return one
}

const root = found('desk')
const known = knownOf(JSON.parse(root.dataset['site'] ?? '{}') as DeskSite, today())
const desk = openDesk(known)
for (const [name, show] of Object.entries(rooms)) show(desk, found(`desk-${name}`), known)
const disk = openDisk(known.site.base)
if (disk) {
  found('desk-disk').hidden = false
  showList(desk, found('desk-disk'), disk)
  found('desk-hand-over-title').after(savePart(desk, disk))
}
let opened: Opened | undefined
desk.watch((state) => {
  if (state.opened === opened) return
  opened = state.opened
  found('desk-report').hidden = false
  found('desk-head-title').focus()
})
root.hidden = false
keepOffline(root, found('desk-drafts'))
// For whoever looks at the page from outside: its own checks do.
Object.assign(root, { desk })
// While content is edited all pages load again when a file was saved; what lies here is kept.
const neverReady = (): unknown => new Promise(() => {})
import.meta.hot?.on('vite:beforeFullReload', neverReady)
