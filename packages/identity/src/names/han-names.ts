/**
 * Characters of Chinese family and given names, and those that write foreign names, by how they are
 * read in names (pinyin without tones).
 */
const readingLines = `
a 阿 ai 艾爱埃 an 安 ang 昂 ao 奥敖 ba 巴 bai 白柏拜 ban 班 bang 邦 bao 鲍包宝保 bei 贝北 ben 本 bi 比毕必 bian 边卞 biao 彪标
bin 斌彬滨宾 bing 兵冰炳 bo 博波伯勃 bu 布卜 cai 蔡才彩 can 灿 cao 曹 cen 岑 chai 柴 chan 婵 chang 常昌畅长 chao 超潮晁 che 车
chen 陈晨辰琛 cheng 程成诚承城 chi 池迟 chong 崇冲 chu 楚褚储初 chuan 川传 chun 春纯淳 ci 慈 cong 聪丛 cui 崔翠 da 达大 dai 戴代岱
dan 丹旦 dang 党 dao 道 de 德 deng 邓登 di 迪狄蒂第 dian 典 ding 丁定鼎 dong 董东冬栋 dou 窦 du 杜都 duan 段端 dun 顿敦 duo
多朵 e 娥厄 en 恩 er 尔儿 fa 法发 fan 范樊帆凡 fang 方芳房 fei 费飞菲斐 fen 芬 feng 冯峰丰凤锋枫风封 fo 佛 fu 傅付福富夫弗甫符 gai 盖 gan
甘干 gang 刚钢岗 gao 高 ge 葛戈歌格哥 gen 根 geng 耿庚 gong 龚宫巩公功 gu 顾古谷 guan 关管冠 guang 光广 gui 桂贵 guo 郭国果 ha 哈
hai 海 han 韩汉翰涵寒 hang 航杭 hao 郝浩豪昊皓 he 何贺和河赫荷鹤 hei 黑 heng 恒衡亨 hong 洪红宏虹鸿弘 hou 侯厚 hu 胡虎湖 hua 华花骅桦
huai 怀 huan 欢焕环 huang 黄煌 hui 惠慧辉会卉晖 huo 霍 ji 季纪吉姬冀计基继济 jia 贾佳嘉家加甲 jian 简建健坚剑 jiang 江蒋姜 jiao 焦娇 jie
杰洁捷解 jin 金晋进近锦津今 jing 景静京晶敬井靖荆 jiong 炯 jiu 久 ju 鞠菊居 juan 娟 jue 觉珏 jun 军君俊钧峻 ka 卡 kai 凯开楷 kan 阚坎
kang 康 ke 柯可克科珂 kong 孔 ku 库 kuai 蒯 kuang 邝匡 kui 奎 kun 坤昆 la 拉 lai 赖莱来 lan 兰蓝岚 lang 郎朗 lao 劳 le 乐勒
lei 雷蕾磊 leng 冷 li 李黎丽力立利莉理里礼厉 lian 连廉莲 liang 梁良亮 liao 廖 lie 列 lin 林琳霖 ling 凌玲灵岭令 liu 刘柳留六 long 龙隆
lou 娄楼 lu 陆卢鲁路露璐吕 lv 律 luan 栾 lun 伦 luo 罗骆洛 ma 马玛 mai 麦迈 man 满曼 mao 毛茂 mei 梅美媚 men 门 meng 孟蒙梦萌 mi
米密 mian 绵 miao 苗妙 min 闵敏民 ming 明铭鸣 mo 莫默 mu 穆牧木姆 na 娜那纳 nan 南楠 nei 内 neng 能 ni 倪尼妮 nian 年 nie 聂
ning 宁凝 niu 牛钮 nuo 诺 nu 努 ou 欧区 pa 帕 pan 潘盼 pang 庞 pei 裴佩培 peng 彭鹏蓬 pi 皮 piao 朴 pin 品 ping 萍平 po 珀
pu 蒲普浦 qi 齐戚琪祺启其琦奇 qian 钱千倩谦 qiang 强 qiao 乔巧桥 qin 秦琴勤钦 qing 青清庆晴卿 qiu 邱秋丘裘 qu 曲屈瞿 quan 全权泉 que 阙
qun 群 ran 冉然 rao 饶 re 热 ren 任仁 ri 日 rong 荣容戎蓉融 ru 汝如茹 rui 瑞锐芮睿 run 润 ruo 若 sa 萨 sai 赛 san 三 sang 桑
sen 森 sha 沙莎 shan 山珊善单 shang 尚商 shao 邵绍 she 佘舍 shen 沈申慎深 sheng 盛生胜圣升 shi 石史施时世士诗实什 shou 寿守 shu
舒书淑树叔 shuai 帅 shuang 双爽 shui 水 shun 顺 shuo 硕 si 司思斯丝四 song 宋松颂 su 苏素 sui 隋 sun 孙 suo 索 ta 塔 tai
泰台太 tan 谭谈坦 tang 唐汤堂 tao 陶涛桃 te 特 teng 滕腾 ti 提 tian 田天甜 tie 铁 ting 婷廷庭亭 tong 童佟彤同 tu 图涂屠 tuo 托拓 wa
瓦 wan 万婉宛 wang 王汪旺望 wei 魏韦伟卫威薇维微巍为 wen 温文闻雯 weng 翁 wo 沃 wu 吴武伍邬巫五乌 xi 习席奚西希喜熙锡 xia 夏霞侠 xian 贤仙宪显先
xiang 向项祥翔香湘 xiao 肖萧小晓孝笑 xie 谢协 xin 辛新欣鑫心信馨 xing 邢星兴行幸杏 xiong 熊雄 xiu 秀修 xu 徐许旭续 xuan 宣轩萱玄 xue 薛雪学
xun 荀勋迅 ya 雅亚娅 yan 颜严燕阎艳岩彦妍炎言延 yang 杨阳洋扬羊 yao 姚瑶尧耀 ye 叶业 yi 易伊义毅怡艺仪依宜一逸益 yin 尹殷银音寅 ying 英应颖莹盈瑛
yong 勇永雍咏泳 you 尤游友有佑 yu 于余俞虞喻玉宇雨瑜育郁渝煜裕 yuan 袁元媛远源苑原 yue 岳月悦越 yun 云芸韵运 za 扎 zai 再载 zan 赞 zang 臧 zao
藻 ze 泽 zeng 曾增 zha 查 zhai 翟 zhan 詹展占战 zhang 张章彰 zhao 赵兆照昭 zhe 哲喆 zhen 甄珍振真贞镇震 zheng 郑正政铮征 zhi
支志智芝之致直治 zhong 钟仲中忠 zhou 周洲舟 zhu 朱祝竹珠柱主 zhuang 庄 zhuo 卓 zi 子紫梓兹 zong 宗 zou 邹 zu 祖 zuo 左佐 kao 考 ken
肯 qiong 琼 nai 奈乃 nen 嫩 nong 农 pai 派 sai 塞 cha 察 qie 切 cuo 措 ci 茨 cai 采 yue 约 ye 耶 dai 黛 xun 逊 wa 娃
wu 吾 jia 伽 se 瑟色 luo 萝 gui 圭 gang 冈 tai 苔 bo 玻 zi 孜兹 mai 买 tu 吐 bu 不 he 合 gu 姑 lie 烈 nie 涅 bie 别
shen 莘 lun 仑 te 忒 da 妲 ning 甯 er 耳 qia 恰 jue 爵 ga 噶 nv 女
`;

const pinyinByCharacter: ReadonlyMap<string, string> = new Map(
  [...readingLines.matchAll(/([a-z]+)\s+([^a-z\s]+)/gu)].flatMap(([, pinyin = "", characters]) =>
    [...(characters ?? "")].map((character) => [character, pinyin] as const),
  ),
);

const traditional = new Map(
  (
    "張张 陳陈 劉刘 黃黄 吳吴 趙赵 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 馮冯 鄧邓 蕭萧 葉叶 蔣蒋 盧卢 蘇苏 呂吕 賈贾 鍾钟 " +
    "譚谭 陸陆 萬万 鄒邹 龍龙 湯汤 賴赖 龔龚 嚴严 國国 華华 東东 偉伟 強强 軍军 傑杰 麗丽 蘭兰 鳳凤 貴贵 義义 愛爱 " +
    "貝贝 爾尔 羅罗 維维 亞亚 達达 倫伦 納纳 紀纪 習习 進进 澤泽 澤泽 寶宝 錦锦 雲云 龐庞 關关 顧顾 齊齐 魯鲁 楊杨 連连"
  )
    .split(" ")
    .map((pair) => [[...pair][0]!, [...pair][1]!] as const),
);

const han = /^\p{Script=Han}+$/u;

/** Syllables in which a Chinese name is read; undefined for other words or unknown characters. */
export function hanSyllables(word: string): readonly string[] | undefined {
  if (!han.test(word)) return undefined;
  const syllables: string[] = [];
  for (const character of word) {
    const pinyin = pinyinByCharacter.get(traditional.get(character) ?? character);
    if (pinyin === undefined) return undefined;
    syllables.push(pinyin);
  }
  return syllables;
}
