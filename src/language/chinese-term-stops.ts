/** Words that stand before a term and belong to none. */
export const chineseTermStops: ReadonlySet<string> = new Set(
  `
  和 与 及 以及 或 或者 了 在 于 对 为 是 由 从 被 将 把 以 向 至 到 给 让 使 使得 令 并 而 其 该 这 那 此
  等 中位 受试者 我们 本 本文 本研究 本组 笔者 作者 学者 出现 发生 获得 取得 得到 实现 加重 产生 导致 引起 引发 造成
  伴 伴有 伴发 并发 罹患 患有 确诊 疑似 采用 利用 运用 选用 选择 选取 采取 通过 经过 记录 对比 探讨 探究 考察 接受
  给予 予以 进行 实施 开展 提高 升高 上升 降低 下降 延长 缩短 联用 包括 包含 包涵 涉及 达到 死于 存在 具有 含有 显示
  提示 发现 表明 证实 证明 认为 报道 报告 指出 称为 称作 叫做 命名为 定义为 例如 比如 譬如 属于 成为 作为 构成 组成
  来自 源于 源自 位于 参与 影响 破坏 保持 建立 制定 发布 颁布 推荐 建议 提出 引入 纳入 排除 收集 收治 区分 常见 常用
  最常见 最常用 非常 十分 现有 可能 可以 能够 应该 应当 需要 必须 已经 曾经 正在 尚 尚未 各种 各类 每个 两种 两个
  三种 多种 一种 一个 一些 几种 几个 某些 其他 其它 其余 其中 所有 全部 部分患者 多数 少数 大多数 对于 关于 根据 按照
  依据 依照 基于 随着 由于 因为 因此 所以 但是 然而 虽然 尽管 如果 并且 而且 此外 另外 同时 以后 之后 之前 以前 期间
  当中 之间 方面 情况 通常 往往 常常 多为 多见于 尤其 甚至 除了 相比 相较 相较于 较之 不仅 不但 接上 上 接 连接 参考 首选 检索 批准 偏向 表现出 出 首例 示 结果示 首 成人 加用 联用 停用 换用 改用 口服 静脉 注射 疑为 诊断为 确诊为 表现为 终点为 为 终点
`
    .trim()
    .split(/\s+/u),
)

/** Words that mostly belong to no term, and to some do: 靶向治疗. */
export const chineseTermVerbs: ReadonlySet<string> = new Set(
  `
  平均 患者 病人 病例 增强 增加 减少 减轻 改善 诱导 促进 抑制 表达 分泌 激活 活化 结合 靶向 合并 诊断 应用 使用 检测
  测定 测量 统计 计算 比较 评价 评估 评定 观察 分析 研究 验证 代表 介导 调控 阻断 损伤 保护 维持 筛选 鉴定 识别
  预防 防治 控制 治疗 主要 重要 目前 没有 无法 不同 部分 一般 特别
`
    .trim()
    .split(/\s+/u),
)

/** Endings of words: no term begins with one that is not a word with what follows. */
export const chineseTermEndings: ReadonlySet<string> = new Set('性型样化类状式们者率')
