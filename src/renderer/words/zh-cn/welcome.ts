export const welcome = {
  lead: '把扫描件按“三本六盒一证”归档、编号、检索、核对，生成迎检包。资料只保存在本机。',
  create: {
    title: '新建目录库',
    text: '为一个支部建立新的目录库。目录库是本机上的一个文件夹，请不要放在网盘或共享文件夹里。',
    branch: '支部名称',
    branchHint: '例如：某某公司第一党支部',
    branchMissing: '请填写支部名称',
    folder: '存放位置',
    folderMissing: '请选择存放位置',
    choose: '选择文件夹',
    notChosen: '尚未选择',
    submit: '新建目录库',
    sample: '随目录库附带一份“三本六盒一证”清册，仅为示例，请按本单位目录清册核对后使用。',
  },
  open: {
    title: '打开目录库',
    text: '打开以前建立的目录库文件夹。',
    submit: '选择目录库文件夹',
  },
  sample: {
    title: '先看看示例',
    text: '打开一个虚构支部的目录库，随意试用。里面的人和材料都是编造的，标着“示例”，不影响您自己的资料。',
    submit: '打开示例',
    making: '正在制作示例的扫描件，约需半分钟……',
  },
  lastProblem: '上次的目录库没有打开',
} as const
