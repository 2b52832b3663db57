/** Opens the compressed files of the index; those of a damaged file are an error. */

/**
 * What a compressed file holds, its checksum compared: zlib (RFC 1950), unless it is gzip. The file
 * goes straight into the stream: a Blob of it would take a way through the browser's main process.
 */
export async function unpack(
  file: BufferSource,
  format: CompressionFormat = 'deflate',
): Promise<ArrayBuffer> {
  const { readable, writable } = new DecompressionStream(format)
  const writer = writable.getWriter()
  // Whoever reads hears of what is wrong with it.
  const ignore = (): void => undefined
  writer.write(file).catch(ignore)
  writer.close().catch(ignore)
  return new Response(readable).arrayBuffer()
}

/** What a compressed file (zlib) holds, as bytes. */
export async function inflate(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await unpack(file))
}

/** What a compressed file of JSON holds. */
export async function inflateJson(file: Uint8Array<ArrayBuffer>): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await unpack(file)))
}
