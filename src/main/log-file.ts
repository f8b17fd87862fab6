import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { redact } from '../core/diagnostics/redact.ts'

/** Together at most `kept` files of about `mostBytes`. */
const kept = 3
const mostBytes = 1 << 20

/** The program's log: what went wrong and when, on disk, with nothing of any paper in it. */
export interface LogFile {
  /** Keeps the lines of a text. */
  write(text: string): void
  /** The last lines, the oldest first. */
  last(count: number): string[]
}

export function openLog(folder: string, now: () => Date, most = mostBytes): LogFile {
  const nameOf = (age: number) => join(folder, age === 0 ? 'ledger.log' : `ledger-${age}.log`)
  const turn = () => {
    rmSync(nameOf(kept - 1), { force: true })
    for (let age = kept - 2; age >= 0; age -= 1) if (existsSync(nameOf(age))) renameSync(nameOf(age), nameOf(age + 1))
  }
  return {
    write(text) {
      const at = now().toISOString()
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      try {
        mkdirSync(folder, { recursive: true })
        if (existsSync(nameOf(0)) && statSync(nameOf(0)).size > most) turn()
        appendFileSync(nameOf(0), lines.map((line) => `${at} ${redact(line)}\n`).join(''))
      } catch (error) {
        // A log that cannot be kept is no reason to stop the work.
        process.stderr.write(`log: ${String(error)}\n`)
      }
    },
    last(count) {
      const texts = [...Array(kept).keys()].reverse().map((age) => readIfThere(nameOf(age)))
      return texts
        .join('')
        .split('\n')
        .filter((line) => line !== '')
        .slice(-count)
    },
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
