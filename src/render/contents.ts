/** The contents of a report: its sections, and the tables that stand in them. */

import type { Report } from '../report/report.ts'
import { numeral } from '../report/numerals.ts'
import type { Section } from '../report/sections.ts'
import { placesOf, unitOf, type SectionSpec, type TableSpec } from '../report/spec.ts'
import { html, type Content, type Html } from './html.ts'

/** The sections of the form that a report has not. */
export function missingSections({ format, sections }: Report): readonly SectionSpec[] {
  return format.sections.filter(
    ({ number }) => !sections.some((section) => section.number === number),
  )
}

/** The tables of a section; they are shown even where the report has no such section. */
export function tablesOf({ format }: Report, number: number | null): readonly TableSpec[] {
  return format.tables.filter((table) => table.section === number)
}

/** A section's heading as it is printed. */
export function headingOf({ number, title }: Pick<Section, 'number' | 'title'>): string {
  return number === null ? title : `${numeral(number)}、${title}`
}

/** The unit of a table's figures as its title says it, where they are all of one. */
export function inUnit(table: TableSpec): string {
  const [unit, ...others] = new Set(placesOf(table).map(unitOf))
  return others.length === 0 && unit !== undefined ? `（单位：${unit}）` : ''
}

/** The contents of a report. */
export function contentsOf(report: Report): Html {
  const tables = (number: number | null): Content => {
    const links = tablesOf(report, number).map(
      ({ id, name }) => html`<li><a href="#${id}">${name}表</a></li>`,
    )
    return links.length > 0 && html`<ul>${links}</ul>`
  }
  const present = report.sections.map((section): Content => {
    const { number } = section
    if (number === null) return false
    return html`<li><a href="#section-${number}">${headingOf(section)}</a>${tables(number)}</li>`
  })
  const missing = missingSections(report).map(
    (section) =>
      html`<li class="missing">${headingOf(section)}（原报告没有这一部分）${tables(section.number)}</li>`,
  )
  return html`<nav class="contents" aria-label="本报告目录">
    <h2>目录</h2>
    <ol>${present}${missing}</ol>
  </nav>`
}
