/** A letter or sign of the scripts that a paper in one of the languages may hold, with foreign names. */
export const usualLetter =
  /[\p{sc=Han}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Common}]/u

/** Rarest Chinese characters, of which a text holds hardly one. */
export const rareHan = /[\u3400-\u4DBF]/u
