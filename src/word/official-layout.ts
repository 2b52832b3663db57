/** The layout of official documents: GB/T 9704-2012《党政机关公文格式》 5.2 (page), 5.2.2 (type), 7.2–7.5. */

import {
  AlignmentType,
  Footer,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
  type IFontAttributesProperties,
  type IPropertiesOptions,
  type ISectionPropertiesOptions,
  type IParagraphOptions,
} from 'docx'

/** A font for Chinese; letters and digits between it are in Times New Roman. */
function chinese(eastAsia: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, hint: 'eastAsia' }
}

/** The fonts, by what they are for. */
export const fonts = {
  text: chinese('仿宋_GB2312'),
  title: chinese('方正小标宋简体'),
  section: chinese('黑体'),
  part: chinese('楷体_GB2312'),
  table: chinese('宋体'),
} as const

/** Sizes of type in half-points: 二号, 三号, 四号, 五号. */
export const sizes = { second: 44, third: 32, fourth: 28, fifth: 21 } as const

/** A4 with the white edges the standard prescribes, in twips. */
const page = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  top: convertMillimetersToTwip(37),
  bottom: convertMillimetersToTwip(35),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
}

/** How wide what is printed between the edges is, in twips. */
export const printedWidth = page.width - page.left - page.right

/** Twenty-two lines on a page. */
const linePitch = Math.floor((page.height - page.top - page.bottom) / 22)

const line = { line: linePitch, lineRule: LineRuleType.EXACT } as const

/** A paragraph of text begins two characters in. */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: sizes.third * 20 }

/** Items of lists too: their marks stand in the text. */
const IN_LINE = { left: 0, ...TWO_CHARACTERS }

/** Names of the lists that Word numbers. */
export const lists = { dots: 'dots', numbers: 'numbers' } as const

const heading = (font: IFontAttributesProperties, isBold = false) => ({
  run: { font, size: sizes.third, bold: isBold, color: '000000' },
  paragraph: { spacing: line, indent: TWO_CHARACTERS, keepNext: true },
})

/** The number of a page: 四号 half-width 宋体 between dashes, outside on both sides of the sheet. */
function footer(side: 'left' | 'right'): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: chinese('宋体'),
    size: sizes.fourth,
  })
  const options: IParagraphOptions = {
    children: [run],
    alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: { [side]: sizes.fourth * 10 },
  }
  return new Footer({ children: [new Paragraph(options)] })
}

/** Styles, lists and language of the whole document. */
export const documentLayout = {
  evenAndOddHeaderAndFooters: true,
  styles: {
    default: {
      document: {
        run: {
          font: fonts.text,
          size: sizes.third,
          language: { value: 'zh-CN', eastAsia: 'zh-CN' },
        },
      },
      title: {
        run: { font: fonts.title, size: sizes.second },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: linePitch + 60, lineRule: LineRuleType.AT_LEAST, after: linePitch },
        },
      },
      heading1: heading(fonts.section),
      heading2: heading(fonts.section),
      heading3: heading(fonts.part),
      heading4: heading(fonts.text, true),
      heading5: heading(fonts.text),
      heading6: heading(fonts.text),
    },
    paragraphStyles: [
      {
        id: 'Narrative',
        name: 'Narrative',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: line, indent: TWO_CHARACTERS },
      },
      {
        id: 'Item',
        name: 'Item',
        paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: line },
      },
      {
        id: 'Cell',
        name: 'Cell',
        run: { font: fonts.table, size: sizes.fifth },
        paragraph: { spacing: { line: sizes.fifth * 15, lineRule: LineRuleType.EXACT } },
      },
    ],
  },
  numbering: {
    config: [
      {
        reference: lists.dots,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.SPACE,
            style: { paragraph: { indent: IN_LINE } },
          },
        ],
      },
      {
        reference: lists.numbers,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.SPACE,
            style: { paragraph: { indent: IN_LINE } },
          },
        ],
      },
    ],
  },
} satisfies Omit<IPropertiesOptions, 'sections'>

/** The page, and what stands at its foot. */
export const pageLayout: {
  readonly properties: ISectionPropertiesOptions
  readonly footers: { readonly default: Footer; readonly even: Footer }
} = {
  properties: {
    page: {
      size: { width: page.width, height: page.height },
      margin: {
        top: page.top,
        bottom: page.bottom,
        left: page.left,
        right: page.right,
        footer: convertMillimetersToTwip(25),
      },
    },
  },
  footers: { default: footer('right'), even: footer('left') },
}
