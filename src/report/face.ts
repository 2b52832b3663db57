/** What site.yaml may say of a portal's own face. */

/** The folder of the content folder, and of the site, with the files of the portal's face. */
export const FACE_FOLDER = 'face'

/** The style sheet in the site's folder, with accent and own styles: its name is that of no picture. */
export const STYLE_SHEET = 'portal.css'

/** A link that leads out of the portal, or to one of its own pages. */
export interface NamedLink {
  readonly label: string
  readonly href: string
}

/** An entry of the navigation: an address of another site, or a page of the portal's own by its name. */
export type NavigationEntry = NamedLink | { readonly page: string }

/** A line of the footer: text, which may be a link. */
export interface FooterLine {
  readonly text: string
  readonly href?: string
}

/** A mark in the footer: a picture by its file, what it says, and where it leads. */
export interface FooterMark {
  readonly file: string
  readonly alt: string
  readonly href: string
}

/** What site.yaml says of the portal's face; what is not said is not shown. */
export interface FaceSettings {
  readonly mark?: string
  readonly accent?: string
  readonly styleSheet?: string
  /** The site that the portal is a part of. */
  readonly mainSite?: NamedLink
  readonly navigation?: readonly NavigationEntry[]
  readonly footerLines?: readonly FooterLine[]
  readonly footerMarks?: readonly FooterMark[]
  readonly policeMark?: string
}
