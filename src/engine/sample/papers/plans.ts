import type { Paper } from '../paper.ts'
import { branch } from './people.ts'

export const plans: readonly Paper[] = [
  {
    line: 'H1-03',
    documentNumber: '青供支〔2025〕1号',
    issuer: branch,
    title: '青石河供水所党支部2025年工作计划',
    date: '2025-01-10',
    retention: '30年',
    files: [
      {
        name: '组织建设/2025年工作计划-1.jpg',
        make: 'jpeg',
        tone: 'colour',
        pages: [
          {
            blocks: [
              { kind: 'red-head', text: '青石河供水所党支部（示例）' },
              { kind: 'centre', text: '青供支〔2025〕1号' },
              { kind: 'heading', text: '2025年工作计划' },
              {
                kind: 'text',
                text: '2025年，支部围绕安全供水和优质服务两项任务，抓实组织生活，管好党员队伍，把每一次会议、每一次活动都如实记下来。',
              },
              { kind: 'entry', text: '一、按时开好会议' },
              {
                kind: 'text',
                text: '党员大会每季度召开一次，支委会、党小组会每月召开一次，主题党日固定在每月中旬。会前三天发出通知，会后一周内整理记录。',
              },
              { kind: 'entry', text: '二、抓好学习' },
              {
                kind: 'text',
                text: '以小组为单位组织学习，每次安排一名普通党员领读并谈体会。支部书记、委员结合管网检修和水质化验讲党课，力求短而实在。',
              },
            ],
          },
        ],
      },
      {
        name: '组织建设/2025年工作计划-2.jpg',
        make: 'jpeg',
        tone: 'colour',
        pages: [
          {
            blocks: [
              { kind: 'entry', text: '三、做实党员管理' },
              {
                kind: 'text',
                text: '党费按月收缴、按季公布；党员名册每半年核对一次。对长期在外施工的党员，由小组长每月电话联系一次并作登记。',
              },
              { kind: 'entry', text: '四、服务供水保障' },
              {
                kind: 'text',
                text: '成立两支党员巡查小队，分片负责老旧管网的夜间听漏和汛期值守；冬季上门为老年用户包裹水表、检查阀门。',
              },
              { kind: 'entry', text: '五、规范资料归档' },
              {
                kind: 'text',
                text: '会议、活动的原始材料在十五日内交组织委员，按目录清册分类装盒。缺少的材料写明原因，不事后补写。',
              },
              { kind: 'signed', lines: ['青石河供水所党支部（示例）', '2025年1月10日'], seal: true },
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'H1-04',
    documentNumber: '青供支〔2025〕6号',
    issuer: branch,
    title: '青石河供水所党支部2025年工作总结',
    date: '2025-12-30',
    retention: '30年',
    files: [
      {
        name: '组织建设/2025年工作总结.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '青石河供水所党支部2025年工作总结' },
              {
                kind: 'text',
                text: '一年来，支部有党员16人，其中预备党员1人，分为两个党小组。全年共更换老旧支管2.3公里，处理报漏74起，平均到场时间比上年缩短11分钟。',
              },
              { kind: 'entry', text: '一、组织生活情况' },
              {
                kind: 'text',
                text: '召开党员大会三次，支委会十次，开展主题党日九次。第三季度因汛期连续抢修，党员大会没有召开；七月、十一月支委会没有单独召开，如实登记为缺项。',
              },
              { kind: 'entry', text: '二、学习教育情况' },
              {
                kind: 'text',
                text: '结合水质化验、计量检定等岗位内容讲党课两次，党员轮流领读十四人次。集中学习以小组为主，在外施工的党员通过电话补学。',
              },
            ],
          },
          {
            blocks: [
              { kind: 'entry', text: '三、服务保障情况' },
              {
                kind: 'text',
                text: '党员巡查小队夜间听漏36次，查出暗漏9处；汛期值守122个晚上，没有发生大面积停水。为86户老年用户包裹水表，更换锈死阀门15只。',
              },
              { kind: 'entry', text: '四、存在的不足' },
              {
                kind: 'text',
                text: '一是个别月份会议没有按期召开，计划性不强；二是小组活动记录有的过于简单；三是谈心谈话做了但没有留下记录。',
              },
              { kind: 'entry', text: '五、下一步打算' },
              {
                kind: 'text',
                text: '把全年会议日期排进生产计划，汛期改为班前短会；小组记录由组织委员每月抽查；谈心谈话当天登记。',
              },
              { kind: 'signed', lines: ['青石河供水所党支部（示例）', '2025年12月30日'], seal: false },
            ],
          },
        ],
      },
    ],
  },
]
