import { type ApiClient, api } from '../core/api.ts'
import { type Reply, Request } from '../core/contract.ts'
import { Failure, toFailureReport } from '../core/failure.ts'
import { type HostClient, hostApi } from '../core/host-api.ts'

export interface Answerers {
  readonly host: HostClient
  client(): Promise<ApiClient>
}

/** Answers one message of the window: a host call here, any other by the engine. Never rejects. */
export async function answer(message: unknown, answerers: Answerers): Promise<Reply> {
  const request = Request.safeParse(message)
  if (!request.success) return { id: 0, ok: false, failure: toFailureReport(request.error) }
  const { id, call, input } = request.data
  try {
    const value = call.startsWith('host.')
      ? await askHost(answerers.host, call.slice('host.'.length), input)
      : await askEngine(await answerers.client(), call, input)
    return { id, ok: true, value }
  } catch (error) {
    const failure = toFailureReport(error)
    // A bug's own words are for the log; the window gets a sentence.
    if (failure.kind === 'internal') console.error('call:', call, error)
    return { id, ok: false, failure }
  }
}

async function askHost(host: HostClient, name: string, input: unknown): Promise<unknown> {
  if (!isKeyOf(hostApi.host, name)) throw unknownCall(`host.${name}`)
  return Reflect.apply(host[name], undefined, [hostApi.host[name].input.parse(input)])
}

async function askEngine(client: ApiClient, call: string, input: unknown): Promise<unknown> {
  const [group = '', name = ''] = call.split('.', 2)
  if (!isKeyOf(api, group) || !isKeyOf(client[group], name)) throw unknownCall(call)
  return Reflect.apply(client[group][name], undefined, [input])
}

function isKeyOf<Owner extends object>(owner: Owner, key: string): key is keyof Owner & string {
  return Object.hasOwn(owner, key)
}

function unknownCall(call: string): Failure {
  return new Failure('invalid', `没有名为“${call}”的调用。请升级到界面与后台版本一致的程序。`)
}
