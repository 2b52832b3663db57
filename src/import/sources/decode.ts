/** Bytes → text: by BOM, as UTF-8 where they are valid, else as GB18030, which GBK and GB2312 are part of. */

const CHARSET = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/iu

function bom(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The encoding that a page declares, where Node knows it and it is not UTF-8, which the bytes prove. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const name = CHARSET.exec(head)?.[1]?.toLowerCase()
  if (name === undefined || /^utf-?8$|^gb/u.test(name)) return undefined
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

/** The text of a file; a page's own word on its encoding counts where the bytes are not UTF-8. */
export function decode(bytes: Uint8Array, isHtml = false): string {
  const marked = bom(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder((isHtml ? declared(bytes) : undefined) ?? 'gb18030').decode(bytes)
  }
}
