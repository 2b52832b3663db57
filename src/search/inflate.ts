/** Opens the compressed files of the index; those of a damaged file are an error. */

/** What a compressed file (zlib, RFC 1950) holds; its checksum is compared. */
export async function inflate(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const content = new Blob([file]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(content).arrayBuffer())
}

/** What a compressed file of JSON holds. */
export async function inflateJson(file: Uint8Array<ArrayBuffer>): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await inflate(file)))
}
