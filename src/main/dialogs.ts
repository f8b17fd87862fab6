import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import * as z from 'zod'

/** Asks a person for paths; empty when nothing was chosen. */
export type Choose = (options: OpenDialogOptions) => Promise<readonly string[]>

/** The system's own dialog, on the given window. */
export function chooseInWindow(window: () => BrowserWindow | null): Choose {
  return async (options) => {
    const parent = window()
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return answer.canceled ? [] : answer.filePaths
  }
}

const Answers = z.array(z.array(z.string()))

/** Takes answers from the front of a queue in a JSON file, for tests: a system dialog cannot be driven. */
export function chooseFromFile(file: string): Choose {
  return async () => {
    const [next = [], ...rest] = Answers.parse(JSON.parse(readFileSync(file, 'utf8')))
    writeFileSync(file, JSON.stringify(rest))
    return next
  }
}
