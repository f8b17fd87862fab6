import type { BundleOrder } from './order.ts'
import { bundleFileName, bundleTitle } from './title.ts'

/** How to check a bundle with nothing but `sha256sum`, step by step: for 如何核验.txt and for the PDF's second page. */
export const verifySteps: readonly string[] = [
  '在本文件夹中打开终端，运行：sha256sum -c manifest-sha256.txt，每一行都应显示“成功”或“OK”。',
  '再运行：sha256sum -c tagmanifest-sha256.txt，同样每一行都应显示“成功”或“OK”。',
  '运行：sha256sum tagmanifest-sha256.txt，所得的 64 位数字就是整个迎检包的指纹，应与制作单位告知的指纹完全一致。',
  '核对签名（有 openssl 时）：openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in tagmanifest-sha256.txt -sigfile tagmanifest-sha256.txt.sig。签名有效只说明由封面所印公钥的持有者制作，公钥指纹应向制作单位核实。',
  '查看 data 文件夹：其中的文件都应列在 manifest-sha256.txt 中，不应多出文件。',
  'Windows 没有 sha256sum 时，可用 certutil -hashfile 文件名 SHA256 逐个计算，与清单中的数字对照。',
]

/** The text of 如何核验.txt, with the byte order mark and line ends that an old Windows Notepad needs. */
export function toGuideText(order: BundleOrder, volumes: readonly string[]): string {
  const whole = `data/${bundleFileName(order)}`
  const lines = [
    `${bundleTitle(order)}：如何阅读和核验`,
    '',
    volumes.length === 0
      ? `阅读：请打开 ${whole}，全部内容都在里面。`
      : `阅读：请先打开 ${whole}，里面有封面、目录和分卷清单；材料在各卷 PDF 里。`,
    '核验（想确认有没有被改动时再做）：',
    '',
    '本文件夹按 BagIt 1.0（RFC 8493）封装。任何一个字节被改动、任何文件被删除或增加，都可以用下面的办法查出，不需要安装专门的软件。',
    '',
    ...verifySteps.map((step, index) => `${index + 1}. ${step}`),
    '',
    '各文件的用途：',
    ...(volumes.length === 0
      ? [`${whole}　全部内容，可直接阅读、检索、打印`]
      : [
          `${whole}　封面、目录、核对清单和分卷清单，请先打开`,
          ...volumes.map((path, index) => `${path}　第 ${index + 1} 卷`),
        ]),
    'data/归档文件目录.xlsx　归档文件目录（DA/T 22—2015，九栏）',
    'data/归档文件目录.csv　同一份目录的纯文本（以 = + - @ 开头的格前加了单引号）',
    ...(order.withOriginals ? ['data/原件　各件的原始扫描件，按档号和题名命名'] : []),
    'data/核对清单.xlsx　按规则核对的结果',
    'manifest-sha256.txt　data 中各文件的 SHA-256',
    'tagmanifest-sha256.txt　其余各文件的 SHA-256',
    'public-key.pem　制作单位的公钥（Ed25519）',
    'tagmanifest-sha256.txt.sig　制作单位对 tagmanifest-sha256.txt 的签名',
    'bag-info.txt　制作单位、日期、件数等说明',
    '',
  ]
  return `\ufeff${lines.join('\r\n')}`
}
