/** The space beside a number never ends a line where they belong together: 「5 个工作日」, 「第 12 条」; nor does a number
 *  with its unit stand alone on the last one: 「已上报 1 级」. */
export const joined = <Children>(children: Children): Children =>
  (typeof children === 'string'
    ? children
        .replace(/([\u4e00-\u9fff]) (?=[\d.]+ [\u4e00-\u9fff])/g, '$1\u00a0')
        .replace(/(\d) (?=[\u4e00-\u9fff])|(第) (?=\d)/g, '$1$2\u00a0')
    : Array.isArray(children)
      ? children.map((each) => (typeof each === 'string' ? joined(each) : each))
      : children) as Children
