import { ReadableStream } from 'node:stream/web'
import { buildWork } from './build-work.ts'
import { allReports, fullReport } from './portal.ts'

type FullReport = Awaited<ReturnType<typeof fullReport>>

/** `all`, while content is edited. A build puts these files together without Astro, from pieces it has. */
export function allPaths() {
  return buildWork() ? [] : [{ params: { all: 'all' } }]
}

/** A file made of a piece for each report, written piece by piece so that none waits for the rest. */
export function everyReport(parts: {
  head: string
  each: (full: FullReport) => string
  between?: string
  foot?: string
}): Response {
  const { head, each, between = '', foot = '' } = parts
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    yield encoder.encode(head)
    let glue = ''
    for (const entry of await allReports()) {
      yield encoder.encode(glue + each(await fullReport(entry)))
      glue = between
    }
    yield encoder.encode(foot)
  }
  return new Response(ReadableStream.from(pieces()) as unknown as BodyInit)
}
