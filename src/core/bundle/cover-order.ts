import type { BranchFindings, Finding } from '../checks/finding.ts'
import { coverPersonalNumbers as cover } from '../text/personal-numbers.ts'
import type { BundleOrder } from './order.ts'

/** The order with personal numbers covered in whatever people wrote: titles, notes, reasons, findings, 备考表. */
export function coverOrder(order: BundleOrder): BundleOrder {
  return {
    ...order,
    items: order.items.map((item) => ({
      ...item,
      title: cover(item.title),
      issuer: cover(item.issuer),
      note: cover(item.note),
    })),
    leftOut: order.leftOut.map((paper) => ({ ...paper, title: cover(paper.title), reason: cover(paper.reason) })),
    boxes: order.boxes.map((box) => ({ ...box, note: { ...box.note, description: cover(box.note.description) } })),
    checks: order.checks.map((branch): BranchFindings => ({ ...branch, findings: branch.findings.map(coverFinding) })),
  }
}

function coverFinding(finding: Finding): Finding {
  const { waiver } = finding
  return {
    ...finding,
    subject: cover(finding.subject),
    message: cover(finding.message),
    waiver: waiver && { ...waiver, reason: cover(waiver.reason), by: cover(waiver.by) },
  }
}
