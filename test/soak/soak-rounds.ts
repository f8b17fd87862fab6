import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openNoise } from '../../src/engine/sample/noise.ts'
import { openEngine } from '../support/engine.ts'
import { acts } from './acts/acts.ts'
import { type Played, playRound } from './round.ts'
import { makeTemplate } from './template.ts'

export interface Round extends Played {
  readonly number: number
  readonly act: string
}

/** Before it is known how long an act takes, it is cut within this many milliseconds. */
const firstGuess = 500

/**
 * Plays rounds, one act after the other, each cut at a moment that `seed` and the round decide. The span to cut within
 * follows how long an act turns out to take, so that most cuts fall into it. The first fault ends it, with its round
 * and seed in the message, and leaves its folder to look at.
 */
export async function soakRounds(
  rounds: number,
  seed: string,
  tell: (round: Round) => void = () => {},
): Promise<Round[]> {
  const root = await mkdtemp(join(tmpdir(), 'ledger-soak-'))
  const latest = new Map<string, number>()
  const played: Round[] = []
  let engine = openEngine()
  try {
    const template = join(root, 'template')
    await mkdir(template)
    await makeTemplate(engine, template)
    for (let number = 1; number <= rounds; number += 1) {
      const act = acts[(number - 1) % acts.length]
      if (!act) break
      const random = openNoise(`${seed}/${number}`)
      const span = latest.get(act.name) ?? firstGuess
      const folder = join(root, `round-${number}`)
      const done = await playRound({ template, root: folder, act, engine, latest: span, random }).catch(
        (cause: unknown) => {
          const why = cause instanceof Error ? cause.message : String(cause)
          throw new Error(`round ${number} (${act.name}), seed ${seed}, in ${folder}: ${why}`, { cause })
        },
      )
      engine = done.engine
      latest.set(act.name, done.played.ended ? Math.max(20, done.played.cutAt) : span * 1.25)
      const round = { number, act: act.name, ...done.played }
      played.push(round)
      tell(round)
    }
    await rm(root, { recursive: true })
    return played
  } finally {
    await engine.close()
  }
}
