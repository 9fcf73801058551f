"""The columns of a figure that say how large and of which cell. No span and no law stands here."""

from typing import Any

from schemas.column import Int8, Int16, Real, Table, Text, column

ISO_PERIOD = r"\d{4}(-(S[12]|Q[1-4]|\d{2}(-\d{2})?))?"
TIME_PERIOD = rf"^{ISO_PERIOD}(/{ISO_PERIOD})?$"


class Number(Table):
    """The printed size: a number with the interval that its rounding and qualifier admit."""

    value: Real = column(
        "The number; a percentage is in percent. Null for a range, which its interval says.",
        "Giá trị; tỷ lệ tính bằng phần trăm. Trống nếu là một khoảng (xem hai cận).",
        concept="OBS_VALUE",
        nullable=True,
        ge=0,
    )
    decimals: Int8 = column(
        "Decimals printed; negative: printed in that power of ten (`12 nghìn` is -3).",
        "Số chữ số thập phân được in; số âm: in theo lũy thừa của mười (`12 nghìn` là -3).",
        concept="DECIMALS",
    )
    qualifier: Text = column("How the words hedge the number.", "Từ hạn định của con số.", codes="qualifier")
    value_min: Real = column(
        "Lower end of the closed interval that rounding and qualifier admit; null is open.",
        "Cận dưới của khoảng đóng do làm tròn và từ hạn định cho phép; trống là không có cận.",
        nullable=True,
    )
    value_max: Real = column(
        "Upper end of the closed interval that rounding and qualifier admit; null is open.",
        "Cận trên của khoảng đóng do làm tròn và từ hạn định cho phép; trống là không có cận.",
        nullable=True,
    )
    unit: Text = column("What is counted.", "Đơn vị tính.", codes="unit", concept="UNIT_MEASURE")
    measure: Text = column("What is measured of it.", "Chỉ tiêu đo lường.", codes="measure", concept="INDICATOR")
    kind: Text = column("Observed, target or change.", "Thực tế, chỉ tiêu hay mức thay đổi.", codes="kind")


def category(codes: str, en: str, vi: str, concept: str | None = None) -> Any:
    """Declare a category column named like its codelist; a null means "not broken down by it" (SDMX ``_T``)."""
    return column(en, vi, codes=codes, concept=concept, nullable=True)


class Categories(Table):
    """Whom the figure counts: one coordinate per dimension, null for the whole dimension."""

    staff: Text = category("staff", "Kind of staff.", "Loại nhân sự.", "OCCUPATION")
    level: Text = category("level", "Administrative level they work at.", "Cấp hành chính nơi công tác.")
    sex: Text = category("sex", "Sex.", "Giới tính.", "SEX")
    party: Text = category("party", "Membership of the Party.", "Đảng viên hay không.")
    ethnicity: Text = category("ethnicity", "Ethnic group.", "Dân tộc.")
    education: Text = category(
        "education", "Professional qualification.", "Trình độ chuyên môn nghiệp vụ.", "EDUCATION_LEV"
    )
    political_theory: Text = category(
        "political_theory", "Training in political theory.", "Trình độ lý luận chính trị."
    )
    schooling: Text = category("schooling", "General schooling.", "Trình độ văn hóa, học vấn.")
    state_management: Text = category(
        "state_management", "Certificate in state management.", "Chứng chỉ quản lý nhà nước."
    )
    it: Text = category("it", "Certificate in information technology.", "Chứng chỉ tin học.")
    foreign_language: Text = category("foreign_language", "Certificate in a foreign language.", "Chứng chỉ ngoại ngữ.")
    age_min: Int16 = column(
        "Youngest age counted; null is open.",
        "Tuổi thấp nhất được tính; trống là không có cận.",
        unit="year",
        concept="AGE",
        nullable=True,
        ge=0,
    )
    age_max: Int16 = column(
        "Oldest age counted; null is open.",
        "Tuổi cao nhất được tính; trống là không có cận.",
        unit="year",
        concept="AGE",
        nullable=True,
        ge=0,
    )
    rating: Text = category("rating", "Yearly assessment.", "Kết quả đánh giá, xếp loại hằng năm.")
    standard: Text = category("standard", "Whether the standard is met.", "Đạt chuẩn hay chưa.")
    standard_of: Text = category("standard_of", "Which standard is meant.", "Chuẩn về mặt nào.")
    exam_grade: Text = category("exam_grade", "Grade in an examination.", "Kết quả sát hạch, thi.")
    course: Text = category("course", "Kind of training.", "Loại hình đào tạo, bồi dưỡng.")
    leadership: Text = category("leadership", "Leaders and managers.", "Lãnh đạo, quản lý.")
    religious: Text = category("religious", "People with a religion.", "Người có đạo.")
    tenure: Text = category("tenure", "Newly elected or re-elected.", "Tham gia lần đầu hay tái cử.")
    organisation: Text = column("Named body counted.", "Cơ quan, tổ chức được nêu tên.", nullable=True)
    job: Text = column("Job title counted.", "Chức danh.", concept="OCCUPATION", nullable=True)
    detail: Text = column(
        "Words that restrict the figure and that no category column expresses.",
        "Những từ giới hạn số liệu mà không cột phân loại nào diễn đạt được.",
        nullable=True,
    )


class PlaceAndTime(Table):
    """Where and when the figure holds."""

    place_name: Text = column(
        "Most specific place counted.", "Địa phương cụ thể nhất được tính.", concept="REF_AREA", nullable=True
    )
    place_code: Text = column(
        "Its General Statistics Office code in the division of the article's date.",
        "Mã đơn vị hành chính của Tổng cục Thống kê vào ngày đăng bài.",
        concept="REF_AREA",
        nullable=True,
    )
    place_level: Text = column("Its level.", "Cấp của địa phương.", codes="place_level", nullable=True)
    time_period: Text = column(
        "Period the figure holds for, ISO 8601 or SDMX; two joined by a slash are an interval.",
        "Thời kỳ của số liệu theo ISO 8601 hoặc SDMX; dấu gạch chéo nối hai đầu một giai đoạn.",
        concept="TIME_PERIOD",
        nullable=True,
        str_matches=TIME_PERIOD,
    )
    time_basis: Text = column(
        "Where the period comes from.", "Căn cứ xác định thời kỳ.", codes="time_basis", nullable=True
    )
