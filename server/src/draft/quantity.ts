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
  /^[^\S\u3000]*(?:倍(?![频数率])|元(?![素件器数])|年(?![度检龄份审])|月(?![台度饼])|日(?![常志间期光照])|时(?![间钟延序刻效段])|分钟|秒(?!表)|[个個](?![人性别体])|次(?![要序级数氯生])|台(?![账架秤面风区])|[级級](?![别联配差])|件(?![号重数])|只(?!准许)|[条條](?![件款文形码])|[张張](?![力紧])|[项項](?!目)|[种種](?![类子植苗])|名(?![称词单录])|人(?![员机工身体造为参行脸力])|天(?![线平然文气窗])|周(?![期边转围])|岁|度(?!量)|米(?![制尺粉])|克(?!隆)|吨(?![位袋])|升(?![级降温])|亿|万(?![用向能])|千(?![分斤])|百(?![分叶])|版(?![本式权面])|位(?![置移号于]))/;

/** Whether `rest`, the text right behind a number, goes on with a sign that no title begins with. */
export function followsSign(rest: string): boolean {
  return SIGN.test(rest);
}

/** Whether `rest`, the text right behind a number, makes the number a quantity, date or count. */
export function followsQuantity(rest: string): boolean {
  return SIGN.test(rest) || UNIT.test(rest) || MEASURE.test(rest);
}
