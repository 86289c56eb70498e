const texts = {
  vi: {
    oldNode: (version) => `Máy đang có Node ${version}. Rõ Việc cần Node 20 trở lên (kèm npm) để tự cài phần còn lại.`,
    installing: "Cài các gói cần thiết (lần đầu mất khoảng một phút)…",
    stillInstalling: "Vẫn đang cài các gói…",
    installed: "Đã cài xong các gói.",
    otherPackages: "Các gói vừa cài khác với package-lock.json. Xoá thư mục node_modules rồi chạy lại.",
    notInstalled: (code) =>
      `Chưa cài được các gói (npm install kết thúc với mã ${code}). Kiểm tra kết nối tới kho npm rồi chạy lại. npm báo:`,
    noNode24: (system) =>
      `Không thấy Node 24 trong node_modules cho máy này (${system}). Hãy cài Node 24 lên máy rồi chạy lại, hoặc xoá thư mục node_modules và chạy lại.`,
  },
  en: {
    oldNode: (version) =>
      `This machine has Node ${version}. Rõ Việc needs Node 20 or newer (with npm) to install the rest by itself.`,
    installing: "Installing the packages (about a minute the first time)…",
    stillInstalling: "Still installing the packages…",
    installed: "The packages are installed.",
    otherPackages:
      "The packages that were installed differ from package-lock.json. Remove the folder node_modules and try again.",
    notInstalled: (code) =>
      `The packages could not be installed (npm install ended with ${code}). Check that the npm registry can be reached, then try again. npm said:`,
    noNode24: (system) =>
      `There is no Node 24 in node_modules for this machine (${system}). Install Node 24 on the machine and try again, or remove the folder node_modules and try again.`,
  },
}

export const text = process.env.RO_VIEC_LANGUAGE === "en" ? texts.en : texts.vi
