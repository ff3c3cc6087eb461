import type { Chance } from './chance'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const first = [...'建文志国明永海俊晓雅思嘉振春秀玉丽淑桂宗承启泽景绍立启怀世家']
const last = [...'平华军林峰涛敏静芳燕萍娟霞琴兰强斌勇辉磊鹏宁波洁莉妍婷彬松柏川源清和远康']

/** Hands out invented names, no one twice; some posts of the city are held by particular people. */
export type Names = { next(): string; at(post: string): string }

/** Names over a table of post → name. */
export const createNames = (chance: Chance, fixed: Readonly<Record<string, string>>): Names => {
  const taken = new Set(Object.values(fixed))
  const next = (): string => {
    const given = chance.happens(0.75) ? chance.pick(first) + chance.pick(last) : chance.pick(last)
    const name = chance.pick(surnames) + given
    if (taken.has(name) || given.charAt(0) === given.charAt(1)) return next()
    taken.add(name)
    return name
  }
  return { next, at: (post) => fixed[post] ?? next() }
}
