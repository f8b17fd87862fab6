import type { BrowserWindow } from 'electron'
import { Failure } from '../core/failure.ts'
import type { Paper } from '../core/host-api.ts'

/** Puts on paper what the window has for it (`.on-paper`); no file is made on the way. */
export interface Printer {
  /** Whether it went to a printer; false where the person closed the system's dialog. */
  print(paper: Paper): Promise<boolean>
  toPdf(): Promise<Uint8Array>
}

/** Points to the thousandths of a millimetre that Electron counts in. */
const micronsPerPoint = 25_400 / 72

/*
 * Pages of the window are printed, never a PDF: of those Electron printed blank pages for years (electron#30947).
 */
export function printerOf(window: () => BrowserWindow | null): Printer {
  const contents = () => {
    const shown = window()
    if (shown === null) throw new Error('a window that asks for printing and is not there')
    return shown.webContents
  }
  return {
    print: ({ width, height }) =>
      new Promise((resolve, reject) => {
        const [short, long] = [Math.min(width, height), Math.max(width, height)].map((points) =>
          Math.round(points * micronsPerPoint),
        )
        const options = {
          silent: false,
          printBackground: true,
          margins: { marginType: 'none' as const },
          landscape: width > height,
          pageSize: { width: short ?? 0, height: long ?? 0 },
        }
        contents().print(options, (isPrinted, reason) => {
          if (isPrinted) resolve(true)
          // Chromium's own words, in either spelling.
          else if (/cancel/i.test(reason)) resolve(false)
          else
            reject(new Failure('unsupported', '打印没有完成。请检查打印机是否接好、开机、有纸，或先另存为 PDF再打印。'))
        })
      }),
    toPdf: () => contents().printToPDF({ printBackground: true, preferCSSPageSize: true }),
  }
}
