import type { ApiClient } from '../api.ts'
import { type Connection, waitForJob } from '../client.ts'
import { Failure, fromFailureReport } from '../failure.ts'
import type { Job, JobResult } from '../job.ts'
import type { BriefJob } from '../job-brief.ts'
import type { DrawnSample } from './drawn-sample.ts'

type Imported = Extract<JobResult, { kind: 'import' }>

/** What came of filling a catalogue with the sample. */
export interface FilledSample {
  readonly branchId: number
  readonly scheme: string
  readonly members: number
  readonly filed: Imported
  readonly inbox: Imported
  readonly certificates: number
}

/** Certificates of the paper that nobody has registered yet, as on a busy day. */
const leftOut = 2

/** Makes a catalogue of the sample's papers in a new folder, by the calls that a clerk's own work makes. Nothing is read yet. */
export async function fillSample(
  connection: Connection,
  sample: DrawnSample,
  folder: string,
  onProgress?: (job: BriefJob) => void,
): Promise<FilledSample> {
  const { client } = connection
  const catalogue = await client.catalogue.create({ folder, branch: sample.branch })
  const [branch] = catalogue.branches
  if (!branch) throw new Error('a new catalogue without a branch')
  const branchId = branch.id
  const { groups } = await client.branches.change({
    id: branchId,
    foundedOn: sample.foundedOn,
    committee: 'present',
    grouping: 'present',
    groups: sample.groups.map((name) => ({ name })),
  })
  const { added } = await client.roster.apply({ branchId, file: sample.rosterFile, seen: null })
  const take = async (path: string, registerFile: string | null) => {
    const { jobId } = await client.intake.start({ paths: [path], branchId, registerFile })
    return resultOf(await waitForJob(connection, jobId, onProgress))
  }
  const filed = await take(sample.scans, sample.registerFile)
  const inbox = await take(sample.inbox, null)
  await markActivities(client, sample, branchId, groups)
  const certificates = await registerCertificates(client, sample, branchId)
  return { branchId, scheme: catalogue.scheme.title, members: added, filed, inbox, certificates }
}

function resultOf({ failure, result }: Job): Imported {
  if (failure) throw fromFailureReport(failure)
  if (result?.kind !== 'import') throw new Failure('cancelled', '导入被取消，示例没有做完。请重新打开示例。')
  return result
}

/** What a clerk does by hand in the window: says which pages of the books show which activity. */
async function markActivities(
  client: ApiClient,
  { activities }: DrawnSample,
  branchId: number,
  groups: readonly { readonly id: number; readonly name: string }[],
): Promise<void> {
  const items = await client.items.list({ state: 'filed' })
  for (const { title, group, firstPage, lastPage, ...held } of activities) {
    const item = items.find((each) => each.title === title)
    if (!item) throw new Error(`no item is called ${title}`)
    await client.activities.add({
      branchId,
      groupId: groups.find((each) => each.name === group)?.id ?? null,
      ...held,
      evidence: [{ itemId: item.id, firstPage, lastPage }],
    })
  }
}

/** From the paper they were signed for on. Returns how many. */
async function registerCertificates(
  client: ApiClient,
  { certificates }: DrawnSample,
  branchId: number,
): Promise<number> {
  const { members } = await client.roster.list({ branchId })
  const entered = certificates.numbers.slice(0, -leftOut)
  for (const { name, number } of entered) {
    const memberId = members.find((member) => member.name === name)?.id
    if (memberId === undefined) throw new Error(`nobody is called ${name}`)
    await client.certificates.save({
      memberId,
      slotCode: 'Z1',
      number,
      issuedOn: certificates.issuedOn,
      validUntil: null,
      returnedOn: null,
      itemId: null,
    })
  }
  return entered.length
}
