/** The part of Tesseract's C++ interface that is used, as compiled to WebAssembly; the package ships no types. */
declare module 'tesseract.js-core/tesseract-core-lstm.js' {
  export interface TesseractCore {
    readonly FS: {
      writeFile(path: string, bytes: Uint8Array): void
      unlink(path: string): void
    }
    readonly TessBaseAPI: new () => TessBaseAPI
  }

  interface TessBaseAPI {
    /** The language's data is read from the working folder; engine 1 is LSTM. 0 when it went well. */
    Init(folder: null, language: string, engine: 1): number
    SetVariable(name: string, value: string): boolean
    /** Takes the picture in `/input`; 1 when it cannot be read. */
    SetImageFile(orientation: number, angle: number): number
    /** 0 when it went well. */
    Recognize(progress: null): number
    GetJSONText(): string
    Clear(): void
    End(): void
  }

  export default function openCore(options: {
    readonly wasmBinary: ArrayBuffer
    readonly printErr: (line: string) => void
    readonly TesseractProgress: (percent: number) => void
  }): Promise<TesseractCore>
}

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export { default } from 'tesseract.js-core/tesseract-core-lstm.js'
}

declare module 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.js' {
  export { default } from 'tesseract.js-core/tesseract-core-lstm.js'
}
