import { account } from './account.ts'
import { activities } from './activities.ts'
import { archive } from './archive.ts'
import { arrange } from './arrange.ts'
import { backup } from './backup.ts'
import { batch } from './batch.ts'
import { bin } from './bin.ts'
import { box } from './box.ts'
import { bundle } from './bundle.ts'
import { certificate } from './certificate.ts'
import { check } from './check.ts'
import { common } from './common.ts'
import { diagnostics } from './diagnostics.ts'
import { forms } from './forms.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { inbox } from './inbox.ts'
import { item } from './item.ts'
import { overview } from './overview.ts'
import { print } from './print.ts'
import { roster } from './roster.ts'
import { scheme } from './scheme.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { statistics } from './statistics.ts'
import { verify } from './verify.ts'
import { welcome } from './welcome.ts'

/**
 * Every word on screen, in English. One word for each idea:
 *
 * 目录库 catalogue · 支部 branch · 党小组 group · 支委会 committee · 名册 roster · 类别 category
 * 方案 scheme · 清册 register · 清册条目 register line · 本 盒 证 book, box, certificate
 * 件 item · 材料 paper · 原件 original · 归档 file · 收件箱 inbox · 著录 description · 密级 secrecy
 * 档号 archive number · 件号 item number · 文号 document number · 全宗 fonds · 题名 title · 责任者 issuer
 * 保管期限 retention · 备考表 box note · 归档章 filing stamp · 归档文件目录 register of filed items · 移交清单 transfer list
 * 核对 check · 问题 finding · 核对清单 checklist · 说明原因 explain · 核验 verify · 迎检包 bundle · 校验清单 manifest
 * 备份 backup · 封存 seal · 回收站 recycle bin · 销毁清册 destruction register · 操作记录 change log · 交接 handing over
 * 识别 recognise · 任务 task · 经办人, 立卷人 clerk · 查阅人 reader
 */
export const en = {
  common,
  account,
  settings,
  frame,
  welcome,
  item,
  inbox,
  arrange,
  archive,
  box,
  forms,
  print,
  roster,
  activities,
  certificate,
  search,
  check,
  overview,
  bundle,
  verify,
  statistics,
  scheme,
  backup,
  batch,
  bin,
  history,
  diagnostics,
  help,
} as const
