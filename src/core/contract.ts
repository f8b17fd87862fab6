import * as z from 'zod'
import { FailureReport } from './failure.ts'

/** One call between window (or command line) and engine: what goes in and what comes back, as schemas. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input
  readonly output: Output
}

export function call<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> {
  return { input, output }
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Call>>>>

/** What the caller sees: `client.items.list(input)`. */
export type Client<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [N in keyof C[G]]: (input: z.input<C[G][N]['input']>) => Promise<z.output<C[G][N]['output']>>
  }
}

/** What answers: one function a call, given a context and parsed input. */
export type Handlers<C extends Contract, Context> = {
  readonly [G in keyof C]: {
    readonly [N in keyof C[G]]: (
      context: Context,
      input: z.output<C[G][N]['input']>,
    ) => z.input<C[G][N]['output']> | Promise<z.input<C[G][N]['output']>>
  }
}

/** The handlers of one group, so that each group can live in a file of its own. */
export type GroupHandlers<C extends Contract, G extends keyof C, Context> = Handlers<C, Context>[G]

export const Request = z.object({ id: z.int(), call: z.string(), input: z.unknown() })
export type Request = z.infer<typeof Request>

export const Reply = z.discriminatedUnion('ok', [
  z.object({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.int(), ok: z.literal(false), failure: FailureReport }),
])
export type Reply = z.infer<typeof Reply>

export const EventMessage = z.object({ event: z.string(), payload: z.unknown() })
export type EventMessage = z.infer<typeof EventMessage>
