/** The forty queries, fixed, so that sizes and builds can be compared. */

/** A query, and how common it is meant to be among the invented reports. */
export interface Query {
  readonly text: string
  readonly kind: 'frequent' | 'middling' | 'rare' | 'nowhere'
}

const TEXTS: Readonly<Record<Query['kind'], string>> = {
  frequent:
    '公 村 公开 群众 政府 满意 行政处罚 主动公开 依申请公开 政务公开 政府信息公开 没有收取政府信息公开',
  middling:
    '桥 林长制 微信公众号 政府门户网站 便民服务中心 河湖长制 秸秆禁烧 未成年人保护 老旧小区改造 合作社社员 答复文书样本 公平竞争审查 农村危房改造 最后一公里 图书馆查阅点',
  rare: '垸 鱼道 蚕桑补助 金碾村 稻虾共作 廊桥登记 皮影传习 马拉松赛 青河示例街道办事处',
  nowhere: '鳜 量子纠缠 航天发射场 开公息信府政',
}

/** In a fixed order, of 1 to 12 characters. */
export const queries: readonly Query[] = Object.entries(TEXTS).flatMap(([kind, texts]) =>
  texts.split(' ').map((text) => ({ text, kind: kind as Query['kind'] })),
)
