// What people make passwords of, folded and without spaces. To it are added the login and the name
// of the person and the places where he works (NIST SP 800-63B-4, 3.1.1.2).
#pragma once

#include <array>
#include <string_view>

namespace staff {

inline constexpr auto kGuessableWords = std::to_array<std::string_view>({
    "matkhau",    "dangnhap",    "taikhoan",   "quantri",       "khongco",
    "khongbiet",  "tiepcongdan", "tiepdan",    "congdan",       "khieunai",
    "tocao",      "kiennghi",    "phananh",    "donthu",        "uybannhandan",
    "uyban",      "nhandan",     "ubnd",       "danguy",        "tinhuy",
    "thanhuy",    "chutich",     "phochutich", "bithu",         "phobithu",
    "canbo",      "congchuc",    "thanhtra",   "noichinh",      "tuyengiao",
    "vanphong",   "mattran",     "coquan",     "diaphuong",     "dangcongsan",
    "vietnam",    "sanvietnam",  "bacho",      "hochiminh",     "hanoi",
    "saigon",     "phuong",      "quan",       "huyen",         "thanhpho",
    "tinh",       "anhyeuem",    "emyeuanh",   "yeuem",         "yeuanh",
    "iloveyou",   "giadinh",     "conyeu",     "hanhphuc",      "password",
    "passw0rd",   "letmein",     "welcome",    "administrator", "admin",
    "master",     "login",       "dragon",     "monkey",        "football",
    "sunshine",   "princess",    "qwertyuiop", "qwerty",        "asdfghjkl",
    "asdfgh",     "zxcvbnm",     "zxcvbn",     "qazwsx",        "abcdefghijklmnopqrstuvwxyz",
    "abcdefgh",   "abcdef",      "abcd",       "abc",           "01234567890",
    "1234567890", "123456789",   "12345678",   "1234567",       "123456",
    "12345",      "1234",        "123",        "9876543210",    "987654321",
    "654321",     "321",         "1975",       "1945",          "1954",
});

}  // namespace staff
