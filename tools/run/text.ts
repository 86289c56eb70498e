import { defineText, parseLanguage } from "#src/base/language.ts"

const texts = defineText({
  vi: {
    start: {
      help: `Cách dùng: npm start -- [--port SỐ] [--host ĐỊA_CHỈ] [--no-demo]

  --port SỐ        cổng của trang (mặc định 3000, hoặc biến PORT)
  --host ĐỊA_CHỈ   địa chỉ lắng nghe (mặc định 127.0.0.1, hoặc biến HOST; 0.0.0.0 cho máy khác truy cập)
  --no-demo        không nạp dữ liệu mẫu khi cơ sở dữ liệu còn trống

Biến môi trường: DATABASE_URL, PORT, HOST, RO_VIEC_DATA. Xem docs/operations.md.`,
      wrongUse: (detail: string) => `Không hiểu tham số: ${detail}`,
      badSettings: (names: string) => `Giá trị không hợp lệ: ${names}. Xem docs/operations.md, mục "Các thiết lập".`,
      alreadyRuns: (folder: string) =>
        `Rõ Việc đang chạy với dữ liệu ở ${folder}. Hãy dừng lần chạy kia, hoặc đặt RO_VIEC_DATA sang thư mục khác.`,
      oldNode: (version: string) => `Đang chạy trên Node ${version}; cần Node 24. Hãy chạy bằng lệnh npm start.`,
      database: "Khởi động cơ sở dữ liệu…",
      databaseReady: "Cơ sở dữ liệu đã sẵn sàng.",
      databaseGiven: "Dùng cơ sở dữ liệu ở DATABASE_URL.",
      migrated: (count: number) => `Đã cập nhật cấu trúc dữ liệu (${count} bước).`,
      seeding: "Cơ sở dữ liệu còn trống: nạp dữ liệu mẫu…",
      seeded: "Đã nạp xong dữ liệu mẫu.",
      building: "Dựng giao diện…",
      built: "Đã dựng xong giao diện.",
      buildKept: "Giao diện không đổi, dùng lại bản đã dựng.",
      buildFailed: "Không dựng được giao diện:",
      portTaken: (port: number) =>
        `Cổng ${port} đã có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm start -- --port ${port + 1}`,
      portMoved: (from: number, to: number) => `Cổng ${from} đã có chương trình khác dùng, chuyển sang cổng ${to}.`,
      ready: (url: string) => `Rõ Việc đang chạy tại  ${url}`,
      nobodyYet: `Chưa có ai đăng nhập được. Lập địa bàn và tài khoản quản trị: npm run -s ro-viec -- found --place "Phường …" --person "Họ tên" --username quantri`,
      signIns: "Đăng nhập thử (dữ liệu mẫu):",
      username: "Tên đăng nhập",
      password: "Mật khẩu",
      who: "Vai",
      howToStop: "Nhấn Ctrl-C để dừng.",
      stopping: "Đang dừng…",
      stopped: "Đã dừng.",
      failed: "Không khởi động được:",
    },
    test: {
      starts: (name: string) => `▸ ${name}`,
      passed: (name: string, time: string) => `✓ ${name} (${time} s)`,
      failed: (name: string, time: string) => `✗ ${name} (${time} s)`,
      skipped: (name: string, reason: string) => `– ${name}: bỏ qua, ${reason}`,
      types: "Kiểu dữ liệu (tsc)",
      lint: "Lỗi thường gặp (oxlint)",
      architecture: "Thứ tự các phần (dependency-cruiser)",
      noModules: "dependency-cruiser không đọc được tệp nào",
      build: "Dựng giao diện",
      generated: "Tệp sinh ra từ cơ sở dữ liệu còn đúng",
      unit: "Quy tắc, thao tác, trang",
      otherEngine: "Thao tác trên PostgreSQL 15",
      noOtherEngine: "máy không có PostgreSQL 15",
      journeys: "Đi qua trình duyệt",
      noBrowser: (reason: string) => `Không có Chromium để chạy: ${reason}`,
      gettingBrowser: "Cài Chromium từ kho Debian…",
      noReport: "vitest kết thúc mà không để lại kết quả",
      noTests: "không chạy bài nào",
      stopped: "Đã dừng giữa chừng.",
      failures: "Những bài không đạt:",
    },
  },
  en: {
    start: {
      help: `Usage: npm start -- [--port NUMBER] [--host ADDRESS] [--no-demo]

  --port NUMBER    the port of the site (3000, or the variable PORT)
  --host ADDRESS   the address to listen on (127.0.0.1, or the variable HOST; 0.0.0.0 lets other machines in)
  --no-demo        load no demonstration data when the database is empty

Variables: DATABASE_URL, PORT, HOST, RO_VIEC_DATA. See docs/operations.md.`,
      wrongUse: (detail: string) => `Unknown argument: ${detail}`,
      badSettings: (names: string) => `Not a valid value: ${names}. See docs/operations.md, "Các thiết lập".`,
      alreadyRuns: (folder: string) =>
        `Rõ Việc is already running on the data in ${folder}. Stop that run, or set RO_VIEC_DATA to another folder.`,
      oldNode: (version: string) => `This is Node ${version}; Node 24 is needed. Start with npm start.`,
      database: "Starting the database…",
      databaseReady: "The database is ready.",
      databaseGiven: "Using the database at DATABASE_URL.",
      migrated: (count: number) => `The structure of the data is up to date (${count} steps).`,
      seeding: "The database is empty: loading demonstration data…",
      seeded: "The demonstration data is loaded.",
      building: "Building the pages…",
      built: "The pages are built.",
      buildKept: "The pages have not changed; the last build is used.",
      buildFailed: "The pages could not be built:",
      portTaken: (port: number) =>
        `Another program uses port ${port}. Choose another, for example: npm start -- --port ${port + 1}`,
      portMoved: (from: number, to: number) => `Another program uses port ${from}; moving to port ${to}.`,
      ready: (url: string) => `Rõ Việc runs at  ${url}`,
      nobodyYet: `Nobody can sign in yet. Make the place and its administrator: npm run -s ro-viec -- found --place "Phường …" --person "Full name" --username quantri`,
      signIns: "To try it (demonstration data):",
      username: "User name",
      password: "Password",
      who: "Role",
      howToStop: "Press Ctrl-C to stop.",
      stopping: "Stopping…",
      stopped: "Stopped.",
      failed: "It could not be started:",
    },
    test: {
      starts: (name: string) => `▸ ${name}`,
      passed: (name: string, time: string) => `✓ ${name} (${time} s)`,
      failed: (name: string, time: string) => `✗ ${name} (${time} s)`,
      skipped: (name: string, reason: string) => `– ${name}: skipped, ${reason}`,
      types: "Types (tsc)",
      lint: "Common faults (oxlint)",
      architecture: "Order of the areas (dependency-cruiser)",
      noModules: "dependency-cruiser read no file",
      build: "Build of the pages",
      generated: "Files generated from the database are up to date",
      unit: "Rules, actions, pages",
      otherEngine: "Actions on PostgreSQL 15",
      noOtherEngine: "there is no PostgreSQL 15 on this machine",
      journeys: "Journeys in the browser",
      noBrowser: (reason: string) => `There is no Chromium to run them: ${reason}`,
      gettingBrowser: "Installing Chromium from Debian's packages…",
      noReport: "vitest ended without leaving a result",
      noTests: "no test was run",
      stopped: "Stopped half-way.",
      failures: "What failed:",
    },
  },
})

/** The words of the programs in this folder: Vietnamese, or English with `RO_VIEC_LANGUAGE=en`. */
export const text = texts[parseLanguage(process.env["RO_VIEC_LANGUAGE"])]
