import { verifySteps } from '../bundle/guide.ts'
import type { BundleOrder } from '../bundle/order.ts'
import { bundleTitle } from '../bundle/title.ts'
import { flow } from './flow.ts'
import { head } from './furniture.ts'
import type { LayoutPage, Measure } from './page.ts'
import { portrait } from './paper.ts'
import { paragraph } from './paragraph.ts'

const contents = (order: BundleOrder, isDivided: boolean): readonly string[] => [
  ...(isDivided
    ? ['分卷清单：各本、盒、证的文件分在哪几个 PDF 里。', '归档文件目录：列出收录的每一件，注明在第几卷。']
    : ['归档文件目录：列出收录的每一件。点击任一行可跳到该件的首页。']),
  '核对清单：按规则逐项核对的结果，先列总数，再列需要处理的问题及其依据。',
  '未收录文件清单：没有放入本包的文件及原因。',
  ...(order.coverNumbers ? ['号码遮盖清单：遮盖了身份证号、电话号码的各页。'] : []),
  '各本、盒、证：先是该处的封面和归档文件目录，再是文件，按清册条目和档号排列，最后是备考表。左侧书签与此一致。',
  `每页下方居中为总页码，右侧为该页所属文件的档号，印在原件之外加出的页边上；${toExceptions(order)}原件内容不作任何改动。`,
  '扫描页带有识别出的文字，可以检索和复制。识别文字仅供查找，以图像为准。',
]

function toExceptions({ coverNumbers, withStamps, imageDpi }: BundleOrder): string {
  const stamp = withStamps
    ? '各件首页空白处的归档章（上行：全宗号、年度、件号；下行：机构或问题、保管期限、页数）为制作时加盖；'
    : ''
  const smaller =
    imageDpi === null ? '' : `为减小体积，图像缩小到每英寸 ${imageDpi} 点以内，原尺寸的扫描件保存在制作单位；除此之外，`
  return `${stamp}${smaller}${coverNumbers ? '除号码遮盖清单所列各页外，' : ''}`
}

/** A page on how to use the bundle and how to check that nothing in it was altered. */
export function guidePages(order: BundleOrder, measure: Measure, isDivided = false): Iterable<LayoutPage> {
  const paper = portrait
  const body = { size: 10.5, after: 2.5 } as const
  const heading = { size: 14, bold: true, before: 12, after: 4, keep: true } as const
  const numbered = (items: readonly string[]) =>
    items.flatMap((item, index) => paragraph(item, paper, { ...body, label: `${index + 1}．`, indent: 20 }, measure))
  return flow(
    [
      ...paragraph('使用与核验说明', paper, { size: 20, bold: true, align: 'centre', after: 6 }, measure),
      ...paragraph('一、内容与查阅', paper, heading, measure),
      ...numbered(contents(order, isDivided)),
      ...paragraph('二、核验是否完整、未被改动', paper, heading, measure),
      ...paragraph(
        '本文件连同两份表格放在按 BagIt 1.0（RFC 8493）封装的文件夹中，文件夹里的清单记有每个文件的 SHA-256。核验不需要专门的软件：',
        paper,
        { ...body, first: 22 },
        measure,
      ),
      ...numbered(verifySteps),
      ...paragraph('三、说明', paper, heading, measure),
      ...paragraph(
        '核对清单只说明材料是否在卷、日期与页数是否相符，不评价工作质量。标为“未配置”的规则没有核对，不代表合格。有说明的问题仍列为问题，并写明由谁怎样说明。',
        paper,
        { ...body, first: 22 },
        measure,
      ),
      ...paragraph(`单位：${order.branch}。`, paper, { ...body, first: 22 }, measure),
      ...paragraph(schemeLine(order), paper, { ...body, first: 22 }, measure),
    ],
    paper,
    head(paper, bundleTitle(order), '使用与核验说明', measure),
  )
}

function schemeLine(order: BundleOrder): string {
  const { title, version, note } = order.scheme
  return `本包依据的方案：${title}（版本 ${version}）。${note}`
}
