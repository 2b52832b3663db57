import type { Correction } from './corrections/correction.ts'
import type { Figures } from './figures.ts'
import type { Format } from './spec.ts'
import type { Section } from './sections.ts'

/** An organ that publishes reports. */
export interface Organ {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  /** 镇, 乡, 部门 …: as the portal groups organs. */
  readonly type: string
  /** GB/T 2260 or the twelve-digit statistical code, where known. */
  readonly regionCode?: string
  readonly region?: string
  /** The id of its 上级, an organ of the portal. */
  readonly parent?: string
  /** The full name of its 上级, or what organs.yaml writes where no organ of the portal is meant. */
  readonly parentName?: string
  /** 范围: whether its reports are of itself alone (本级) or of all below it too (汇总), where it says. */
  readonly scope?: 'own' | 'area'
  /** What stands beside each of its names that other organs of the portal have too. */
  readonly places?: { readonly name?: string; readonly shortName?: string }
  readonly validity?: string
  readonly contact?: string
}

/** 原文如此: a balance that fails in the printed original, and why it stands. */
export interface Accepted {
  readonly rule: string
  /** Names from the table down, joined by dots: 复议诉讼.行政复议. */
  readonly place: string
  readonly reason: string
}

/** One annual report, read and found to be of the right shape. */
export interface Report {
  readonly organ: string
  readonly year: number
  readonly format: Format
  readonly title: string
  /** Date of publication as published (YYYY-MM-DD); never inferred. */
  readonly published?: string | undefined
  /** Address of the original. */
  readonly source?: string | undefined
  readonly narrative: 'original' | 'digest'
  readonly figures: Figures
  readonly accepted: readonly Accepted[]
  /** What was changed after publication, in the order of the file. */
  readonly corrections: readonly Correction[]
  readonly sections: readonly Section[]
}

/** The permanent id of a report. */
export function reportId(report: { readonly organ: string; readonly year: number }): string {
  return `${report.organ}-${report.year}`
}

/** The line of its file on which the narrative of a report begins. */
export function narrativeLine({ sections }: Report): number {
  return sections.find(({ line }) => line !== undefined)?.line ?? 1
}
