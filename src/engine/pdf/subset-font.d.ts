/** The part of subset-font that is used; it ships no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype'
      readonly keepFeatures: readonly string[]
      readonly noLayoutClosure: boolean
      readonly noHinting: boolean
      readonly dropTables: readonly string[]
    },
  ): Promise<Buffer>
}
