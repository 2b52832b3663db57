import { readFile } from 'node:fs/promises'
import type { APIRoute } from 'astro'
import { attachmentPaths, type AttachmentFile } from '../../../../attachments.ts'

export const getStaticPaths = attachmentPaths

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await readFile((props['file'] as AttachmentFile).path)))
