/** The rendered frames of report pages, one for each kind of page a portal has. */

/** As Astro rendered it, and in traditional characters where the portal has them. */
export interface Frames {
  readonly written: string
  readonly traditional?: string | undefined
}

/** Stands for frames in keys, and tells whether two are the same. */
export function frameKeyOf({ written, traditional = '' }: Frames): string {
  return written + traditional
}
