import { name, type Opening } from './opening.ts'

/** Names alone, before the page has been read. */
export const names: readonly Opening[] = [
  { name: '扫描0007.jpg', text: '' },
  { name: 'IMG_20240315.jpg', text: '', date: name('2024-03-15', '20240315') },
  { name: 'IMG_20240315_101500.jpg', text: '', date: name('2024-03-15', '20240315') },
  // When it was scanned or sent says nothing of when it was written.
  { name: '扫描_20240315.jpg', text: '' },
  { name: 'Scan_20240315_0001.pdf', text: '' },
  { name: 'CamScanner 2024-03-15 10.22.pdf', text: '' },
  { name: '微信图片_20240315101500.jpg', text: '' },
  { name: 'mmexport1710468900123.jpg', text: '' },
  {
    name: '24.3.15支委会.jpg',
    text: '',
    line: name('H4-02', '支委会'),
    date: name('2024-03-15', '24.3.15'),
    title: name('支委会'),
  },
  { name: '0315党员大会.jpg', text: '', line: name('H4-01', '党员大会'), title: name('0315党员大会') },
  {
    name: '2024年3月党费收缴登记表.pdf',
    text: '',
    line: name('H2-03', '党费收缴登记'),
    title: name('2024年3月党费收缴登记表'),
  },
  {
    name: '2024年第一季度党课.pdf',
    text: '',
    line: name('H4-05', '党课'),
    title: name('2024年第一季度党课'),
  },
  {
    name: '二〇二四年三月十五日支部党员大会记录.tif',
    text: '',
    line: name('H4-01', '党员大会'),
    date: name('2024-03-15', '二〇二四年三月十五日'),
    title: name('支部党员大会记录'),
  },
  {
    name: '党员大会（3月15日至16日）.jpg',
    text: '',
    line: name('H4-01', '党员大会'),
    title: name('党员大会（3月15日至16日）'),
  },
  {
    name: '2024年3月15日至16日党员培训.jpg',
    text: '',
    date: name('2024-03-15', '2024年3月15日'),
    title: name('2024年3月15日至16日党员培训'),
  },
  {
    name: '主题党日 2024-05-24 签到表 (2).png',
    text: '',
    line: name('H4-04', '主题党日'),
    date: name('2024-05-24'),
    title: name('主题党日 签到表', '主题党日 2024-05-24 签到表 (2)'),
  },
  {
    name: '2024年度民主评议党员材料.pdf',
    text: '',
    line: name('H4-07', '民主评议党员材料'),
    title: name('2024年度民主评议党员材料'),
  },
  { name: '新建文件夹1.pdf', text: '' },
  {
    name: '青石河供水所党支部2024年工作要点.pdf',
    text: '',
    line: name('H1-03', '工作要点'),
    title: name('青石河供水所党支部2024年工作要点'),
    issuer: name('青石河供水所党支部'),
  },
]
