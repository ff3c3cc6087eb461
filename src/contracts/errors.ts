/** The closed list of expected failures: stable code → HTTP status and a sentence that says what to do next. */
export const errors = {
  BAD_INPUT: { status: 400, message: '有的地方填得不对，请看每一项下面的说明，改好再提交。' },
  TOO_MANY_FILES: { status: 400, message: '一次只能传一个，这几个都没有存。请一个一个传。' },
  BAD_JSON: { status: 400, message: '发来的内容读不出来，没有收下。请检查后重发。' },
  NOT_SIGNED_IN: { status: 401, message: '先登录，再办这件事。你写的内容还在。' },
  FORBIDDEN: { status: 403, message: '你现在的身份不能做这件事。有别的身份的话，请到“我的”里切换。' },
  NOT_FOUND: { status: 404, message: '没有找到，或者你不能查看。请从列表里重新进入。' },
  UNKNOWN_PROCEDURE: { status: 404, message: '没有这个地址，请核对后再试。' },
  METHOD_NOT_ALLOWED: { status: 405, message: '这个地址不能直接打开，请从页面里进入。' },
  STALE: { status: 409, message: '别人刚刚办过这一件，请刷新后再办。你写的内容还在。' },
  WRONG_STATE: { status: 409, message: '现在这一步不能这样办，请刷新看看最新进展。' },
  CLIENT_ID_REUSED: { status: 409, message: '这一份和先前提交的对不上，没有收下。请重新打开这一页再提交。' },
  ALREADY_RATED: { status: 409, message: '这次检查已经评价过了，每次检查评价一次。' },
  TOO_LARGE: { status: 413, message: '内容太大，传不了。文字请精简，照片请一张一张传。' },
  FILE_TOO_LARGE: { status: 413, message: '这个文件超过 10 MB，传不了，请换小一点的。' },
  UNSUPPORTED_BODY: { status: 415, message: '发来的内容格式不对，没有收下。' },
  FILE_TYPE: { status: 415, message: '只能传照片（JPG、PNG、WebP）、手机录音或者文档，请换一个。' },
  FILE_BROKEN: { status: 422, message: '这张照片打不开，可能已经损坏，请换一张。' },
  CODE_UNKNOWN: { status: 422, message: '这个码不是我们发的，或者已经作废。请核对门店里的企业码。' },
  CERTIFICATE_INVALID: { status: 422, message: '执法证件无效，不能检查。请换证件有效的人来。' },
  SAME_OFFICER: { status: 422, message: '需要另一名执法人员扫码，不能是同一个人。' },
  PLAN_NOT_COVERING: { status: 422, message: '没有包含这家企业的有效检查计划，不能开始检查。' },
  FREQUENCY_CAP: { status: 422, message: '今年按这个计划对这家企业的检查次数已到上限，不能再按它检查。' },
  ITEM_UNPUBLISHED: { status: 422, message: '这个检查事项没有公布，不能检查。' },
  RATING_CLOSED: { status: 422, message: '评价时间已过。有问题仍可以反映给司法所。' },
  NOT_ROUTABLE: { status: 422, message: '暂时找不到受理的司法所。内容已留在草稿里，请拨打 12345 或稍后再试。' },
  TERM_ENDED: {
    status: 422,
    message: '你的任期已经结束，不能用这个身份反映。有企业身份的可以换成企业，也可以打 12345。',
  },
  RECUSED: { status: 403, message: '你与这一件有利害关系，需要回避，请交给同事办理。' },
  PUBLIC_URL_LOOPBACK: {
    status: 422,
    message: '还印不了企业码：这里没有设置对外网址，印出来别人扫不开。请告诉司法局。',
  },
  WECHAT_CODE: { status: 422, message: '微信登录没有成功，请再试一次。' },
  RATE_LIMITED: { status: 429, message: '操作太频繁，请稍等一会儿再试。你写的内容还在。' },
  INTERNAL: { status: 500, message: '系统出了点问题，我们已记录。你写的内容没有丢，请稍后再试。' },
  UNAVAILABLE: { status: 503, message: '系统暂时连不上，请稍后再试。你写的内容没有丢。' },
} as const

/** One expected failure. */
export type ErrorCode = keyof typeof errors

/** What a caller gets instead of an output. */
export type ErrorBody = { defined: true; code: ErrorCode; status: number; message: string; data?: unknown }
