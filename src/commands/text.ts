import { defineText, parseLanguage } from "#src/base/language.ts"
import type { ServerEvent } from "#src/platform/postgres/index.ts"

const texts = defineText({
  vi: {
    usage: `Cách dùng: npm run -s ro-viec -- <lệnh> [tham số]

Các lệnh:
  read TỆP [--json | --text]   đọc một văn bản (Word, PDF, bản quét, ảnh, .txt), in cây mục tiêu, chỉ tiêu, nhiệm vụ đề xuất
                               --json: in toàn bộ kết quả đọc dạng JSON; --text: chỉ in chữ lấy được từ tệp
  check TỆP [--place ĐỊA_BÀN] [--day NGÀY] [--json]
                               tìm chỗ tự mâu thuẫn về số liệu, ngày tháng, viện dẫn trong một văn bản; có --place
                               (ví dụ "Phường Hai Bà Trưng") thì so cả với số liệu, văn bản mà địa bàn ấy đang giữ
  migrate                      đưa cấu trúc cơ sở dữ liệu lên bản mới nhất
  found --place TÊN --person HỌ_TÊN --username TÊN_ĐĂNG_NHẬP
                               lập địa bàn đầu tiên (ví dụ "Phường Bạch Mai") và tài khoản quản trị, khi không dùng dữ liệu mẫu
  seed [--works SỐ]            nạp dữ liệu mẫu khi cơ sở dữ liệu còn trống; --works: sinh thêm từng ấy việc để thử tải
  corrections export [--place TÊN] [--csv] [--words]
                               xuất các chỗ người duyệt đã sửa máy đọc, theo khuôn bộ chuẩn của máy đọc;
                               --csv: dạng bảng; --words: kèm chữ của văn bản (không có thì chỉ có vị trí và số)
  backup TỆP                   sao lưu toàn bộ dữ liệu và tệp đính kèm vào một tệp
  restore TỆP                  phục hồi một bản sao lưu vào cơ sở dữ liệu chưa dùng

Mã kết thúc: 0 là xong, 1 là phát hiện điều không ổn hoặc bị từ chối, 2 là gọi sai cách.
Cơ sở dữ liệu là DATABASE_URL, hoặc cơ sở dữ liệu đi kèm trong thư mục .data. Xem docs/operations.md.
`,
    noCommand: "Chưa có lệnh.",
    unknownCommand: (name: string) => `Không có lệnh "${name}".`,
    wrongUse: (detail: string) => `Gọi sai cách: ${detail}`,
    badSettings: (names: string) => `Giá trị không hợp lệ: ${names}. Xem docs/operations.md, mục "Các thiết lập".`,
    needsFile: "hãy ghi tên tệp",
    oneFile: "chỉ nhận một tệp",
    unexpected: (words: string) => `không hiểu "${words}"`,
    oneForm: "chọn một trong --json và --text",
    needsNumber: "--works cần một số nguyên dương",
    line: (line: number) => `Dòng ${line}:`,
    derived: "suy ra",
    checked: (contradicts: number, differs: number, agrees: number) =>
      `${contradicts === 0 ? "Không thấy chỗ nào tự mâu thuẫn" : `${contradicts} chỗ tự mâu thuẫn`}${differs === 0 ? "" : `, ${differs} chỗ khác số đang giữ`}${agrees === 0 ? "" : `, ${agrees} chỗ khớp`}.`,
    notADay: (words: string) => `"${words}" không phải là ngày; hãy ghi ngày/tháng/năm`,
    noPlace: (place: string, places: string) =>
      `Không có địa bàn "${place}". Đang có: ${places || "chưa có địa bàn nào"}.`,
    noFile: (file: string) => `Không mở được tệp ${file}. Hãy kiểm tra tên tệp và quyền đọc.`,
    fileExists: (file: string) => `Đã có tệp ${file}. Hãy chọn tên khác để không ghi đè bản sao lưu cũ.`,
    readingPage: (page: number, pages: number) => `Máy đang đọc bản chụp: trang ${page}/${pages}`,
    unreadable: {
      "empty-file": "Tệp rỗng.",
      "unknown-type":
        "Chỉ đọc được .txt, .docx, .pdf, ảnh (PNG, JPEG, TIFF, WebP) và (khi có LibreOffice) .doc, .rtf, .odt.",
      "password-protected": "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi đọc lại.",
      "corrupt-file": "Tệp bị hỏng, không đọc được.",
      "no-text": "Máy không thấy chữ nào trong tệp.",
      "too-large": "Tệp quá lớn.",
      "needs-converter":
        "Muốn đọc .doc, .rtf hay .odt thì máy cần có LibreOffice. Cài LibreOffice, hoặc mở tệp bằng Word rồi lưu thành .docx.",
    },
    server: {
      elsewhere: (home: string, user: string) =>
        `Dữ liệu nằm ở ${home}, vì người dùng ${user} không đi qua được thư mục của phần mềm.`,
      "trying-again": () => "Cơ sở dữ liệu chưa khởi động được, đang thử lại…",
      "not-restarted": (reason: string) => `Cơ sở dữ liệu bị dừng và chưa khởi động lại được: ${reason}`,
    },
    migrated: (names: string[]) =>
      names.length === 0 ? "Cấu trúc đã ở bản mới nhất." : `Đã thực hiện ${names.length} bước: ${names.join(", ")}`,
    needsExport: "chỉ có corrections export",
    needsFounding: "cần đủ --place, --person và --username",
    founded: (place: string, username: string, password: string) =>
      `Đã lập ${place}. Đăng nhập bằng ${username}, mật khẩu dùng một lần: ${password}\nMật khẩu này chỉ hiện một lần; lần đăng nhập đầu sẽ đòi đổi.`,
    notFounded: {
      "place-unknown": "Tên địa bàn phải bắt đầu bằng Phường, Xã, Quận, Thành phố hoặc Tỉnh.",
      "username-malformed": "Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch; ít nhất 2 ký tự.",
      "username-taken": "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.",
      "name-missing": "Hãy ghi họ tên người quản trị.",
    },
    notEmpty: "Cơ sở dữ liệu đã có dữ liệu nên không nạp dữ liệu mẫu.",
    seeded: "Đã nạp xong.",
    backedUp: (file: string, tables: number, rows: number, files: number, megabytes: string) =>
      `Đã sao lưu vào ${file}: ${tables} bảng, ${rows} dòng, ${files} tệp đính kèm, ${megabytes} MB.`,
    restored: (day: string, tables: number, rows: number, files: number) =>
      `Đã phục hồi bản sao lưu lúc ${day}: ${tables} bảng, ${rows} dòng, ${files} tệp đính kèm. Số dòng và mã kiểm đều khớp.`,
    broughtUp: (steps: number) => `Đã đưa cấu trúc lên bản mới (${steps} bước).`,
    notRestored: {
      "not-a-backup": () => "Tệp này không phải bản sao lưu của Rõ Việc.",
      "broken-backup": (detail: string) =>
        `Bản sao lưu bị hỏng hoặc bị cắt ngang (${detail}). Chưa có dòng nào được ghi. Hãy dùng bản khác.`,
      "database-in-use": (table: string) =>
        `Cơ sở dữ liệu đã có dữ liệu (bảng ${table}) nên không phục hồi đè lên. Hãy phục hồi vào cơ sở dữ liệu mới, hoặc đặt RO_VIEC_DATA sang thư mục mới.`,
      "newer-backup": (migration: string) =>
        `Bản sao lưu do bản phần mềm mới hơn tạo ra (có ${migration}). Hãy cập nhật phần mềm rồi phục hồi.`,
      "database-is-newer": () =>
        "Cơ sở dữ liệu này đã ở cấu trúc mới hơn bản sao lưu. Hãy phục hồi vào một cơ sở dữ liệu hoàn toàn trống; cấu trúc sẽ được nâng lên sau.",
    },
  },
  en: {
    usage: `Usage: npm run -s ro-viec -- <command> [arguments]

Commands:
  read FILE [--json | --text]  reads a document (Word, PDF, scan, picture, .txt) and prints the tree of goals, targets and tasks proposed
                               --json: prints the whole reading as JSON; --text: prints only the text found in the file
  check FILE [--place PLACE] [--day DAY] [--json]
                               looks for figures, days and citations of a text that contradict each other; with --place
                               (say "Phường Hai Bà Trưng") also compares them with what that place holds
  migrate                      brings the structure of the database up to date
  found --place NAME --person FULL_NAME --username NAME
                               makes the first place (such as "Phường Bạch Mai") and its administrator, without demonstration data
  seed [--works NUMBER]        loads demonstration data when the database is empty; --works: makes so many more works, to try load
  corrections export [--place NAME] [--csv] [--words]
                               exports what reviewers have corrected of the reader, in the form of its gold;
                               --csv: as a table; --words: with words of the documents (without it places and numbers only)
  backup FILE                  saves all data and attached files in one file
  restore FILE                 restores a backup into a database that is not in use

Exit codes: 0 done, 1 something was found wrong or refused, 2 called wrongly.
The database is DATABASE_URL, or the one that comes along, in the folder .data. See docs/operations.md.
`,
    noCommand: "There is no command.",
    unknownCommand: (name: string) => `There is no command "${name}".`,
    wrongUse: (detail: string) => `Wrong use: ${detail}`,
    badSettings: (names: string) => `Not a valid value: ${names}. See docs/operations.md, "Các thiết lập".`,
    needsFile: "name a file",
    oneFile: "it takes one file",
    unexpected: (words: string) => `"${words}" is not understood`,
    oneForm: "choose one of --json and --text",
    needsNumber: "--works needs a whole number above zero",
    line: (line: number) => `Line ${line}:`,
    derived: "worked out",
    checked: (contradicts: number, differs: number, agrees: number) =>
      `${contradicts === 0 ? "Nothing contradicts itself" : `${contradicts} places contradict the text itself`}${differs === 0 ? "" : `, ${differs} differ from what is held`}${agrees === 0 ? "" : `, ${agrees} agree`}.`,
    notADay: (words: string) => `"${words}" is no day; write day/month/year`,
    noPlace: (place: string, places: string) => `There is no place "${place}". There are: ${places || "none yet"}.`,
    noFile: (file: string) => `The file ${file} cannot be opened. Check its name and that you may read it.`,
    fileExists: (file: string) =>
      `There is a file ${file} already. Choose another name, so that no old backup is overwritten.`,
    readingPage: (page: number, pages: number) => `Reading the scan: page ${page} of ${pages}`,
    unreadable: {
      "empty-file": "The file is empty.",
      "unknown-type":
        "Only .txt, .docx, .pdf, pictures (PNG, JPEG, TIFF, WebP) and (where LibreOffice is installed) .doc, .rtf, .odt can be read.",
      "password-protected": "The file has a password. Take it off and read again.",
      "corrupt-file": "The file is damaged and cannot be read.",
      "no-text": "There are no words in the file.",
      "too-large": "The file is too large.",
      "needs-converter":
        "Reading .doc, .rtf or .odt takes LibreOffice on this machine. Install it, or open the file in Word and save it as .docx.",
    },
    server: {
      elsewhere: (home: string, user: string) =>
        `The data lies in ${home}, since the user ${user} cannot pass through the folder of the software.`,
      "trying-again": () => "The database has not started yet; trying again…",
      "not-restarted": (reason: string) => `The database stopped and could not be started again: ${reason}`,
    },
    migrated: (names: string[]) =>
      names.length === 0 ? "The structure is up to date." : `Done ${names.length} steps: ${names.join(", ")}`,
    needsExport: "there is corrections export only",
    needsFounding: "--place, --person and --username are all needed",
    founded: (place: string, username: string, password: string) =>
      `${place} is founded. Sign in as ${username} with the one-time password ${password}\nIt is shown only now; the first sign-in asks for a new one.`,
    notFounded: {
      "place-unknown": "The name of the place must begin with Phường, Xã, Quận, Thành phố or Tỉnh.",
      "username-malformed": "A sign-in name has small letters, digits, dots and dashes; two at least.",
      "username-taken": "Somebody has this sign-in name. Choose another.",
      "name-missing": "Give the administrator's full name.",
    },
    notEmpty: "The database holds data already, so no demonstration data is loaded.",
    seeded: "Loaded.",
    backedUp: (file: string, tables: number, rows: number, files: number, megabytes: string) =>
      `Saved in ${file}: ${tables} tables, ${rows} rows, ${files} attached files, ${megabytes} MB.`,
    restored: (day: string, tables: number, rows: number, files: number) =>
      `Restored the backup of ${day}: ${tables} tables, ${rows} rows, ${files} attached files. All counts and digests agree.`,
    broughtUp: (steps: number) => `The structure was brought up to date (${steps} steps).`,
    notRestored: {
      "not-a-backup": () => "This file is not a backup of Rõ Việc.",
      "broken-backup": (detail: string) =>
        `The backup is damaged or was cut short (${detail}). No row was written. Use another.`,
      "database-in-use": (table: string) =>
        `The database holds data already (table ${table}), so nothing is restored over it. Restore into a new database, or set RO_VIEC_DATA to a new folder.`,
      "newer-backup": (migration: string) =>
        `The backup was made by a newer release (it has ${migration}). Update the software, then restore.`,
      "database-is-newer": () =>
        "The structure of this database is newer than the backup's. Restore into a wholly empty database; the structure is brought up afterwards.",
    },
  },
})

/** The words of the command line: Vietnamese, or English with `RO_VIEC_LANGUAGE=en`. */
export const language = parseLanguage(process.env["RO_VIEC_LANGUAGE"])
export const text = texts[language]

/** What the embedded server has to tell, in words. */
export function sayServerEvent(event: ServerEvent): string {
  switch (event.code) {
    case "elsewhere":
      return text.server.elsewhere(event.home, event.user)
    case "trying-again":
      return text.server["trying-again"]()
    case "not-restarted":
      return text.server["not-restarted"](event.reason)
    default:
      return event satisfies never
  }
}
