import { findDays } from './dates.ts'

/** A name without its dates and its 文号, and without the counters that scanners and copying add. */
export function withoutMarks(name: string): string {
  const brackets = /[(（[【]\s*[)）\]】]/gu
  const edges = /^[\s_\-.·、，]+|[\s_\-.·、，]+$/gu
  const counters = /(?:\s*[(（]\d{1,3}[)）]|[\s_-]+副本|(?<=扫描件)\d{1,4}|(?<!\d)[_-](?:\d{1,3}|0\d{3}))+$/u
  const number = /^\p{Script=Han}{2,12}[〔[（(【](?:19|20)\d{2}[〕\])）】]第?\d{1,4}号/u
  const short = /^2\d(?:\.\d{1,2}){2}(?!\d)/u
  const undated = findDays(name).reduce((rest, { from }) => rest.replace(from, ''), name)
  // 2024年3月15日至16日: half of a range is no name.
  const rest = /^[至到]/u.test(undated) ? name : undated.replace(short, '').replace(number, '')
  const clean = rest.replaceAll(brackets, '').replaceAll(edges, '').replace(counters, '').replaceAll(edges, '')
  return clean.replaceAll(/\s{2,}/gu, ' ')
}

/** Whether a person gave the name: one such as IMG_0042, 20240315 or 扫描件0001 says nothing. */
export function isNamed(name: string): boolean {
  const bare = withoutMarks(name)
  return /\p{Script=Han}{2}/u.test(bare) && !isByDevice(bare)
}

/** Named by a scanner or a program, whose day is that of scanning or sending. */
export function isByDevice(name: string): boolean {
  const words = '扫描|图片|图像|照片|截图|新建|未命名|微信图片|QQ图片|scan|camscanner|screenshot|mmexport|wx_camera'
  return new RegExp(`^(?:${words})(?:件|文件夹?|文档|图像|全能王)*[^\\p{Script=Han}]*$`, 'iu').test(name)
}

/** Named by a camera, whose day is that of the picture: right for a photograph, not for a paper photographed later. */
export function isByCamera(name: string): boolean {
  return /^(?:IMG|DSC|DSCN|PXL|P)_?\d/iu.test(name)
}
