import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StoredScheme } from '../../src/core/scheme/stored.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'

const blank = { number: '', groupId: null, sex: '' as const, bornOn: null, posts: [], note: '' }
const none = { issuedOn: null, validUntil: null, returnedOn: null, itemId: null }

/** A member with a certificate of the sample's 证. */
async function started() {
  const root = await temporaryFolder()
  const begun = await startWithCatalogue(root)
  const { client, branch } = begun
  const stages = [{ stage: '正式党员' as const, from: '2016-07-01' }]
  const member = await client.members.save({ ...blank, branchId: branch.id, name: '宋初晴', stages })
  const held = { ...none, memberId: member.id, slotCode: 'Z1', number: '0011' }
  const certificate = await client.certificates.save(held)
  const say = async (year: number) => {
    const { branches } = await client.checks.run({ branchId: branch.id, year, on: '2026-12-31' })
    return branches[0]?.findings.filter(({ rule }) => rule === 'K38').map(({ status }) => status)
  }
  return { ...begun, root, member, held, certificate, say, scheme: await client.scheme.get({}) }
}

function withCode(scheme: StoredScheme, codes: Readonly<Record<string, string>>): StoredScheme {
  return { ...scheme, slots: scheme.slots.map((slot) => ({ ...slot, code: codes[slot.code] ?? slot.code })) }
}

test('certificates follow the code of their 证, and the log still proves them', async () => {
  const { client, engine, branch, certificate, scheme, say, folder } = await started()
  await client.scheme.saveVersion(withCode(scheme, { Z1: 'ZJ' }))
  expect(await client.certificates.list({ branchId: branch.id })).toEqual([{ ...certificate, slotCode: 'ZJ' }])
  expect(await say(2026)).toEqual(['完整'])
  const { problems } = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
  expect(problems).toEqual([])
})

test('two 证 may change codes, and each keeps its certificates', async () => {
  const { client, branch, member, certificate, held, scheme } = await started()
  const second = { id: null, kind: 'certificate' as const, code: 'Z2', title: '活动证', spine: '', lines: [] }
  const both = await client.scheme.saveVersion({ ...scheme, slots: [...scheme.slots, second] })
  await client.certificates.save({ ...held, slotCode: 'Z2', number: '0012' })
  await client.scheme.saveVersion(withCode(both, { Z1: 'Z2', Z2: 'Z1' }))
  const codes = (await client.certificates.list({ branchId: branch.id })).map(({ number, slotCode }) => [
    number,
    slotCode,
  ])
  expect(new Map(codes.map(([number, code]) => [number, code]))).toEqual(
    new Map([
      ['0011', 'Z2'],
      ['0012', 'Z1'],
    ]),
  )
  expect(certificate.memberId).toBe(member.id)
})

test('a 证 with certificates does not go, not by a file either', async () => {
  const { client, branch, root, scheme, certificate } = await started()
  const without = { ...scheme, slots: scheme.slots.filter(({ code }) => code !== 'Z1') }
  const refusal = { kind: 'conflict', message: expect.stringContaining('登记有1份证件') }
  await expect(client.scheme.saveVersion(without)).rejects.toMatchObject(refusal)
  const asBox = scheme.slots.map((slot) => (slot.code === 'Z1' ? { ...slot, kind: 'box' as const } : slot))
  await expect(client.scheme.saveVersion({ ...scheme, slots: asBox })).rejects.toMatchObject(refusal)
  const file = join(root, '方案.json')
  const { title, version, note, retentions } = scheme
  const slots = withCode(scheme, { Z1: 'ZJ' }).slots
  await writeFile(file, JSON.stringify({ title, version, note, retentions, slots }))
  await expect(client.scheme.applyImport({ id: scheme.id, file })).rejects.toMatchObject(refusal)
  expect(await client.certificates.list({ branchId: branch.id })).toEqual([certificate])
})

test('where another version knows the 证 by its code, the code stays; a given-back one does not keep a 证 there', async () => {
  const { client, branch, certificate, held, scheme, say } = await started()
  const later = await client.scheme.startVersion({ fromYear: 2026 })
  await expect(client.scheme.saveVersion(withCode(later, { Z1: 'ZJ' }))).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining('方案的其他版本也用这个代码'),
  })
  const renamed = later.slots.map((slot) => (slot.code === 'Z1' ? { ...slot, title: '党员证' } : slot))
  await client.scheme.saveVersion({ ...later, slots: renamed })
  expect([await say(2025), await say(2026)]).toEqual([['完整'], ['完整']])

  const without = { ...later, slots: later.slots.filter(({ code }) => code !== 'Z1') }
  await expect(client.scheme.saveVersion(without)).rejects.toMatchObject({ kind: 'conflict' })
  await client.certificates.save({ ...held, id: certificate.id, issuedOn: '2020-01-01', returnedOn: '2026-01-05' })
  await client.scheme.saveVersion(without)
  expect(await client.certificates.list({ branchId: branch.id })).toMatchObject([{ number: '0011', slotCode: 'Z1' }])
  const first = await client.scheme.get({ year: 2025 })
  expect(first.id).toBe(scheme.id)
})

test('a code under which other certificates stand is not taken', async () => {
  const { client, held, scheme } = await started()
  const second = { id: null, kind: 'certificate' as const, code: 'Z2', title: '活动证', spine: '', lines: [] }
  const both = await client.scheme.saveVersion({ ...scheme, slots: [...scheme.slots, second] })
  await client.certificates.save({
    ...held,
    slotCode: 'Z2',
    number: '0012',
    issuedOn: '2020-01-01',
    returnedOn: '2024-01-01',
  })
  const later = await client.scheme.startVersion({ fromYear: 2026 })
  await client.scheme.saveVersion({ ...later, slots: later.slots.filter(({ code }) => code !== 'Z2') })
  // In the version of 2026 the code is free, yet the certificates of the earlier one stand under it.
  const third = { ...second, code: 'Z3' }
  const fresh = await client.scheme.get({ year: 2026 })
  const withThird = await client.scheme.saveVersion({ ...fresh, slots: [...fresh.slots, third] })
  await client.certificates.save({ ...held, slotCode: 'Z3', number: '0013' })
  await expect(client.scheme.saveVersion(withCode(withThird, { Z3: 'Z2' }))).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining('另一种证'),
  })
  expect(both.slots.some(({ code }) => code === 'Z2')).toBe(true)
})
