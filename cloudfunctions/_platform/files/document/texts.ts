/** What is said of a document that is not taken. */
export const sentences = {
  encrypted: '这份文件有密码，打不开。请去掉密码再传。',
  oldOffice: '这是旧格式的文档，或者有密码。请用软件另存为新格式（后缀是四个字母的那种）或者存成 PDF 再传。',
  macros: '这份文档里带有程序（宏），不能收。请另存为不带宏的文档再传。',
  unknown: '只收 PDF、Word 文档、电子表格和纯文本，请换一个。',
  broken: '这份文档打不开，可能已经损坏，请换一份。',
  tooLarge: '这份文档太大，传不了。请拆成几份，或者删掉一些图片再传。',
  tooManyPages: (most: number) => `这份文档超过 ${most} 页，请拆成几份再传。`,
  oddPicture: '这份文档里有认不出的图片，清理不了。请另存一份 PDF 再传。',
}
