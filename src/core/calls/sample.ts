import * as z from 'zod'
import { call } from '../contract.ts'
import { DrawnSample } from '../sample/drawn-sample.ts'

export const sampleCalls = {
  /** Draws the papers of a fictional branch into a folder. Asks for no open catalogue. */
  draw: call(z.object({ folder: z.string().min(1) }), DrawnSample),
}
