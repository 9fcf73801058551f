"""The published table of the codelists."""

from dataclasses import dataclass

from schemas.codes import codelist, codelist_names
from schemas.column import Table, Text, Texts, column


class Codes(Table):
    """Every code of every codelist, one row a code, in the codelist's order."""

    codelist: Text = column("The codelist, named like the column that holds its codes.", "Bảng mã, đặt tên theo cột.")
    code: Text = column("The code.", "Mã.")
    label_en: Text = column("English label.", "Nhãn tiếng Anh.")
    label_vi: Text = column("Vietnamese label.", "Nhãn tiếng Việt.")
    atoms: Texts = column("Codes it is the union of; itself, for an atom.", "Các mã nguyên tố mà mã này gộp lại.")
    external_scheme: Text = column("Classification of the external code.", "Hệ phân loại bên ngoài.", nullable=True)
    external_code: Text = column("Its code there.", "Mã trong hệ phân loại đó.", nullable=True)

    class Config:
        unique = ["codelist", "code"]  # noqa: RUF012


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A row of ``Codes``."""

    codelist: str
    code: str
    label_en: str
    label_vi: str
    atoms: tuple[str, ...]
    external_scheme: str | None
    external_code: str | None


def code_rows() -> tuple[CodeRow, ...]:
    """Every code of every codelist: the codelists by name, their codes and atoms in printed order."""
    return tuple(
        CodeRow(
            name,
            row.code,
            row.label_en,
            row.label_vi,
            tuple(code for code in codelist(name).codes if code in row.atoms),
            row.external_scheme,
            row.external_code,
        )
        for name in codelist_names()
        for row in codelist(name).by_code.values()
    )
