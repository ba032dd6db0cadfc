/** What tells that a number at the start of a paragraph is a quantity or a date, not a clause number. */

/** Signs of calculation, and what closes a number inside a sentence. */
const SIGN = /^\s*(?:[~～〜±%‰°℃℉/=<>≤≥≈+,，:：;；)）]|[×xX*]\s*\d)/;
const UNIT =
  /^\s*(?:mm|cm|dm|km|μm|nm|m|mg|kg|g|t|s|ms|μs|min|h|d|A|mA|V|mV|kV|W|kW|MW|Hz|kHz|MHz|GHz|Pa|kPa|MPa|N|kN|J|kJ|K|Ω|mol|L|mL|dB|lx|r\/min|bit|B|kB|KB|MB|GB|TB)(?![A-Za-z0-9])/;
/** Chinese units and measure words, unless they begin a word that a title may begin with (分类, 条件, 项目). */
const MEASURE =
  /^\s*(?:倍(?!频)|元(?![素件器数])|年(?![度检])|月(?![台度])|日(?![常志间期光])|时(?![间钟延序刻效])|分钟|秒(?!表)|[个個](?![人性别体])|次(?![要序级数])|台(?![账架])|[级級](?![别联配])|件(?!号)|只|[条條](?![件款文])|[张張](?!力)|[项項](?!目)|[种種](?![类子])|名(?![称词])|人(?![员机工身体])|天(?!线)|周(?![期边])|岁|度(?!量)|米(?!制)|克|吨(?!位)|升(?![级降])|亿|万(?![用向])|千(?!分)|百(?!分)|版(?![本式权面])|位(?!置))/;

/** Whether `rest`, the text right behind a number, goes on with a sign that no title begins with. */
export function followsSign(rest: string): boolean {
  return SIGN.test(rest);
}

/** Whether `rest`, the text right behind a number, makes the number a quantity, date or count. */
export function followsQuantity(rest: string): boolean {
  return SIGN.test(rest) || UNIT.test(rest) || MEASURE.test(rest);
}
