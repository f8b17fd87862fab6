import { type Right, rights } from '../core/accounts/rights.ts'
import { api } from '../core/api.ts'
import type { Call, Reply, Request } from '../core/contract.ts'
import { Failure, toFailureReport } from '../core/failure.ts'
import { nameInCall, nameOfSeat, requireRight } from './accounts/seat.ts'
import { handlers } from './api/handlers.ts'
import type { Context } from './context.ts'
import { translateStoreError } from './store/database.ts'

/** Calls longer than this, in milliseconds, are named on stderr: the window feels them. */
const slow = 50

/** Answers one request; never throws. Input is parsed always, output too, so that a wrong answer is found here. */
export async function answer(context: Context, request: Request): Promise<Reply> {
  const { id } = request
  const began = performance.now()
  try {
    const [contract, handler, right] = find(request.call)
    requireRight(context, right)
    const input = contract.input.parse(request.input)
    const answered = await context.actAs(nameOfSeat(context) || nameInCall(input), () => handler(context, input))
    const value = contract.output.safeParse(answered)
    if (!value.success)
      throw new Error(`${request.call} answered what its contract does not say`, { cause: value.error })
    return { id, ok: true, value: value.data }
  } catch (error) {
    const translated = translateStoreError(error, context.session?.folder ?? '')
    const failure = toFailureReport(translated)
    if (failure.kind === 'internal') console.error(`${request.call}:`, error)
    return { id, ok: false, failure }
  } finally {
    const took = performance.now() - began
    if (took > slow && process.env.LEDGER_LOG_SLOW === '1') console.error(`slow: ${request.call} ${took.toFixed(0)} ms`)
  }
}

type AnyHandler = (context: Context, input: unknown) => unknown

function find(name: string): [Call, AnyHandler, Right] {
  const [group = '', call = ''] = name.split('.')
  const contract = lookUp<Call>(lookUp(api, group), call)
  const handler = lookUp<AnyHandler>(lookUp(handlers, group), call)
  const right = lookUp<Right>(lookUp(rights, group), call)
  if (!contract || !handler || !right)
    throw new Failure('unsupported', `本程序没有“${name}”这项功能，请检查版本是否一致。`)
  return [contract, handler, right]
}

/** Own properties only: a name such as `constructor` leads nowhere. */
function lookUp<Value>(record: object | undefined, name: string): Value | undefined {
  return record && Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined
}
