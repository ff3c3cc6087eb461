import { story } from '../story'

/** What somebody waits for now; each is told once. */
export const waitingStories = {
  coldStore: story(
    'arbitrarySeizure',
    'market',
    '查封冷库没有给清单，{日}贴了封条就走，里面还有别家寄存的货，不知道找谁要。',
  ),
  threeTimes: story(
    'frequency',
    'fire',
    '一个月来店检查三次，每次都查灭火器和通道，上次查过没有问题，这次又查同样的内容。',
  ),
  noTicket: story('arbitraryFine', 'urban', '罚款没有给票据，{日}送货时占了一会儿人行道，收了一百元现金，说回头补票。'),
  training: story(
    'arbitraryCharge',
    'health',
    '办健康证另收培训费，{日}带三个人去办，每人多收六十元，说不交不给排号。',
  ),
  signboard: story('consultation', 'urban', '门头招牌怎么备案，想换成发光字，不知道要先报哪里、多久能批。', {
    kind: 'consultation',
  }),
  hygiene: story('consultation', 'health', '员工的健康证在外地办的能不能用，下周就要上岗，想先问清楚。', {
    kind: 'consultation',
  }),
  noise: story('outOfScope', null, '隔壁装修从早到晚，客人坐不住，和房东说了几次没有用，请帮着管一管。'),
  lamp: story(
    'arbitraryCharge',
    'urban',
    '要求店里买指定的灯箱，{日}说整条街统一，一只一千二百元，不买就不给挂招牌。',
    {
      conducts: ['F4'],
      summary: '有商户反映，更换招牌时被要求购买指定产品。',
      question: '请说明灯箱更换的依据、范围，是否指定了厂家和价格。',
      answer: '大队没有统一灯箱的文件，厂家是街区改造的施工方推荐的。已要求施工方停止推销。',
      more: ['请补充是谁来说的、有没有价目表或名片。', ''],
    },
  ),
  repeated: story('frequency', 'fire', '一个月来店检查三次，两次内容相同，都查灭火器和后门，没有说明为什么再查一次。', {
    summary: '辖区有餐饮店反映，近期消防检查次数多，检查内容重复。',
    question: '请说明近三个月对餐饮店的检查安排，内容相同的能否合并。',
    answer: '三次分别为日常抽查、片区互查和节前检查，后两次内容相同，没有列入计划。已取消重复检查。',
    reply:
      '经核查，你反映的情况属实：三次检查中两次内容相同，没有列入计划。已要求大队取消重复检查，并把本镇餐饮店的检查合并安排。',
  }),
  washing: story('procedure', 'market', '没有说查什么就翻仓库，{日}两个人进门直接往里走，走的时候也没有留下单子。', {
    summary: '有经营者反映，检查前没有说明事项，结束没有交付文书。',
    question: '请提供当天的检查记录，说明是否告知事项并交付文书。',
    answer: '当天为随机抽查，人员已口头说明，文书当场打印失败，次日补送。告知不够清楚，已改进。',
    reply: '经核查，文书次日才补送，事先说明也不清楚。该局已当面致歉，今后先说明查什么、当场交付文书。',
  }),
  parking: story('consultation', 'urban', '门口能不能临时停车卸货，每天早上要卸两趟菜，怕挡路也怕被贴条。', {
    kind: 'consultation',
    reply:
      '早六点到八点可以在店前临时卸货，每次不超过十五分钟，请留出盲道。已和中队打过招呼，遇到贴条可以出示这条回复。',
  }),
  fees: story('arbitraryFine', 'market', '秤差五克罚了五百，{日}说是规定，没有告知可以申辩，也没有复称。'),
  gifts: story('corruption', 'urban', '来店里挑了两箱水果没有付钱，{日}说先记账，上次的账也没有结。', {
    kind: 'violationLead',
    conducts: ['F1'],
    isDelicate: true,
  }),
  banquet: story(
    'corruption',
    'market',
    '查完后厨让店里摆了一桌，{日}又打招呼说老家办喜事，叫附近几家都“表示一下”，不去的第二天就来查。',
    {
      kind: 'violationLead',
      conducts: ['F1'],
      isDelicate: true,
      referral: '反映的情况涉嫌执法人员接受管理对象宴请、借机收受礼金，并以检查相要挟。',
    },
  ),
  shutdown: story('oneSizeFitsAll', 'ecology', '一有预警就全部停工，{日}又停两天，没有排污的组装车间也不让开机。'),
  oldRecords: story('excessive', 'fire', '维保记录缺一页要求全部重检，{日}说重检才能过关，费用要八千元。'),
  slowPermit: story('inaction', 'health', '现场核查约了三次都没有来，{日}又说改天，店租一天天在交，开不了门。'),
  samples: story('frequency', 'market', '半个月取样四次，{前}和{日}取的是同一批豆干，每次都要人陪着等。'),
  hose: story('duplicate', 'fire', '水带卷盘查过又拍照，{日}来的人说系统里没有上次的照片，要重新摆一遍。', {
    summary: '有经营者反映，消防设施检查后又被要求重复拍照。',
    question: '请说明上次检查记录没有入库的原因，能否不再重复。',
  }),
  exitSign: story('mechanical', 'fire', '指示牌高了两厘米要求拆下重装，{日}说不改不签字，装修师傅已经走了。', {
    summary: '有经营者反映，轻微安装偏差被要求拆除重装。',
    question: '请说明该偏差是否影响使用，可否以其他方式改正。',
  }),
  labels: story('penaltyDiscretion', 'market', '同一批货别家没罚这里罚，{日}问原因，说各人有各人的尺度。', {
    summary: '有经营者反映，同批次商品的处理结果不一致。',
    question: '请说明同批次商品在各店的处理情况和裁量理由。',
  }),
  bags: story('arbitraryInspection', 'market', '查塑料袋查到员工更衣室，{日}打开了三个柜子，问为什么说顺便看看。', {
    summary: '有经营者反映，检查范围超出事项，涉及员工私人物品。',
    question: '请说明该次检查的事项和范围，是否涉及私人物品。',
  }),
  stools: story('campaignStyle', 'urban', '临时通知收走门外桌凳，{日}晚上八点才说，第二天又说可以摆。', {
    summary: '有经营者反映，经营要求临时变动、前后不一。',
    question: '请说明临时通知的来由和今后的安排。',
  }),
  workshop: story('frequency', 'emergency', '车间一周接待三批检查，{日}这批只拍照不说话，也不留意见。', {
    summary: '有企业反映，一周内多批人员到厂检查。',
    question: '请说明三批人员的任务来源，能否合并。',
    answer: '两批为本局和园区，一批为第三方服务人员。第三方今后须与执法人员同行。',
  }),
  pool: story('procedure', 'culture', '深夜来查只有一个人亮证，{日}十一点多进来四个人，另外三个没有证件。', {
    summary: '有经营者反映，检查人员没有全部出示证件。',
    question: '请核对到场人员名单和证件。',
    answer: '到场两名执法人员、两名联防队员。执法人员中一人证件在车上，已补出示并受批评。',
  }),
  payroll: story('decisionImproper', 'labourTeam', '工资表晚交一天罚三千，{日}已经说明会计住院，有病历。', {
    summary: '有企业反映，迟交材料的处罚没有考虑实际困难。',
    question: '请说明是否考虑了延期申请和客观情况。',
    answer: '企业曾口头说明，经办人没有记录。现已重新合议，拟撤销。',
  }),
  tree: story('oneSizeFitsAll', 'housing', '一家脚手架不合格全片停工，{日}起没有通知什么时候能干，工人在等。', {
    summary: '有企业反映，因个别问题整片停工，没有期限。',
    question: '请说明停工的范围、期限和复工条件。',
    answer: '已改为只停问题工地，其余当日复工，今后停工写明期限。',
    more: ['请补充停工的起止时间和通知的照片。', ''],
  }),
  moved: story(
    'arbitrarySeizure',
    'market',
    '称量工具被带走没有手续，{日}在赶集的地方，店在这里，事在那里，不知道归谁管。',
  ),
  ferry: story('procedure', 'market', '渡口的店两边都来查，{日}查完不留文书，问归哪边管，两边都说是对方来的。'),
  neighbour: story('rudeEnforcement', 'urban', '执法时推了老人一把，{日}在菜场门口，老人坐在地上，好多人看见。', {
    summary: '有人反映，现场执法存在推搡行为。',
    question: '请提供当天的执法记录仪影像，说明现场情况。',
    answer: '影像显示队员拉扯摊位时碰到老人，已登门看望，队员停岗。',
    reply: '经核查，队员拉扯摊位时碰到了老人，做法不当。队员已停岗，中队两次登门看望，医药费由单位承担。',
  }),
  kiln: story('excessive', 'ecology', '烟囱检测口差一厘米要重砌，{日}说重砌才算合格，砌一次要停三天。'),
  pond: story('frequency', 'agriculture', '鱼塘十天取样三次，{前}刚取过，{日}又来，说不是一个科室的。'),
  scale: story('inaction', 'market', '集市上的秤缺斤少两反映两次没人来，{日}又少了三两，买菜的人都在说。', {
    summary: '有人反映，集市计量问题多次投诉没有处理。',
    question: '请说明两次投诉的受理和到场情况。',
    answer: '第一次到场已散市，第二次转错片区。本周集日已现场校秤，换下不合格秤四台。',
  }),
  permit: story('mechanical', 'market', '许可证上少一个字要重新交全套，{日}是窗口打错的，不是店里写错。'),
  drain: story('procedure', 'ecology', '取水样没有让签字，{日}自己取了就走，现在说超标，不知道取的是哪里。', {
    summary: '有企业反映，采样过程没有企业人员在场确认。',
    question: '请提供采样记录，说明是否有企业人员签字确认。',
    answer: '采样时企业门卫在场，没有请其签字。该样品不作为处罚依据，已重新采样。',
  }),
  signLights: story('campaignStyle', 'urban', '沿街的店被叫停招牌灯，{日}说先关着等通知，问等到哪天，没有人答。'),
  lane: story('frequency', 'urban', '一周三次来量门前的线，{日}量出来和上次不一样，又让往里收二十公分。'),
  ladder: story('qualification', 'emergency', '带队的人说不清自己有没有证，{日}查了半小时，走的时候也没有留名字。'),
  cabinet: story('duplicate', 'market', '同样的冷柜温度一天查两遍，{日}上午一拨，下午又来一拨，互相不知道。', {
    summary: '有经营者反映，同一天内就同一内容两次检查。',
    question: '请说明两拨人员的任务来源和沟通情况。',
  }),
} as const

/** What is said when an enterprise let nobody in: both sides are heard first. */
export const refusalStory = story('procedure', null, '企业拒绝了检查，并写明理由。', {
  summary: '有企业拒绝了一次检查，理由是没有说明事项或证件不齐。',
  question: '请说明当天出示证件、说明事项的情况，以及下一步安排。',
  answer: '当天说明不够清楚，一人证件未随身。不追究企业，改期并提前告知。',
  reply: '经核查，当天执法人员手续不全，你们拒绝检查符合规定，不会因此受到处理。该单位已改期，来之前会先打电话。',
})
