/** What word processors and web pages leave in a text: one list for what finds it and what takes it out. */
export const residue = {
  /** Word's marks of places, as some readers print them. */
  bookmark: /\[bookmark:[^[\]\n]*\]/giu,
  /** What Word prints where a reference leads nowhere. */
  fieldError:
    /错误[!！]\s*(?:未找到引用源|未定义书签|文档中没有指定样式的文字|超链接引用无效)[。.]?|Error! (?:Reference source not found|Bookmark not defined)\.?/giu,
  /** Signs without width, and those that turn the direction of writing. */
  invisible: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu,
  /** Control characters but for tabs and the ends of lines. */
  control: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu,
} as const
