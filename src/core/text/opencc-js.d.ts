/** The part of opencc-js that is used: OpenCC's table of traditional characters, which comes without types. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified`, parted by `|`. */
  const table: string
  export default table
}
