declare module 'opencc-js/cn2t' {
  /** Gives what converts texts from the characters of one region to those of another. */
  export function Converter(regions: {
    readonly from: 'cn'
    readonly to: 'tw'
  }): (text: string) => string
}

declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters with the simplified: `後 后|…`. */
  const pairs: string
  export default pairs
}
