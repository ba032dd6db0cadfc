/** What tells that a number at the start of a paragraph is a quantity or a date, not a clause number. */

/** Signs of calculation, and what closes a number inside a sentence. */
const SIGN = /^\s*(?:[~～〜±%‰°℃℉/=<>≤≥≈+,，:：;；)）]|[×xX*]\s*\d)/;
const UNIT =
  /^\s*(?:mm|cm|dm|km|μm|nm|m|mg|kg|g|t|s|ms|μs|min|h|d|A|mA|V|mV|kV|W|kW|MW|Hz|kHz|MHz|GHz|Pa|kPa|MPa|N|kN|J|kJ|K|Ω|mol|L|mL|dB|lx|r\/min|bit|B|kB|KB|MB|GB|TB)(?![A-Za-z0-9])/;
/**
 * Chinese units and measure words, unless they begin a word that a title may begin with (条件, 项目, 天平). No quantity
 * has the gap of one Chinese character in it.
 */
const MEASURE =
  /^[^\S\u3000]*(?:倍(?![频数率])|元(?![素件器数])|年(?![度检龄份审报])|月(?![台度饼报嫂季子])|日(?![常志间期光照用报程历均])|时(?![间钟延序刻效段区长差滞])|分钟|秒(?!表)|[个個](?![人性别体案])|次(?![要序级数氯生品干声])|台(?![账架秤面风区阶车班])|[级級](?![别联配差])|件(?![号重数])|只(?!准许|读)|[条條](?![件款文形码幅播带])|[张張](?![力紧拉贴])|[项項](?![目圈链])|[种種](?![类子植苗质养猪鸡蛋])|名(?![称词单录优贵胜])|人(?![员机工身体造为参行脸力文均流群居物才口防])|天(?![线平然文气窗花桥井])|周(?![期边转围报界长])|岁|度(?![量假汛])|米(?![制尺粉饭酒线面])|克(?![隆重服])|吨(?![位袋])|升(?![级降温压])|亿|万(?![用向能])|千(?![分斤兆])|百(?![分叶货合])|版(?![本式权面])|位(?![置移号于点宽数]))/;

/** Whether `rest`, the text right behind a number, goes on with a sign that no title begins with. */
export function followsSign(rest: string): boolean {
  return SIGN.test(rest);
}

/** Whether `rest`, the text right behind a number, makes the number a quantity, date or count. */
export function followsQuantity(rest: string): boolean {
  return SIGN.test(rest) || UNIT.test(rest) || MEASURE.test(rest);
}
