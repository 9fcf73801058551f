from hypothesis import given
from hypothesis import strategies as st
from people import count

from flows.check.cells import Cell, cell_of, contains, differing, disjoint, narrowed, untimed, without
from flows.check.dimensions import CODED, EVERY_AGE, masks, whole_coords

coords = st.tuples(*(st.integers(1, whole) for whole in whole_coords()))
cells = st.builds(Cell, coords, st.tuples(*(st.sampled_from([None, "a", "b"]),) * 5))


@given(cells, cells)
def test_containment_is_a_partial_order(one, other):
    assert contains(one, one)
    if contains(one, other) and contains(other, one):
        assert one == other


@given(cells, cells, cells)
def test_containment_is_transitive(one, other, third):
    if contains(one, other) and contains(other, third):
        assert contains(one, third)


@given(cells, cells)
def test_narrowed_codes_lie_inside_both_and_are_missing_only_when_disjoint(part, whole):
    view = narrowed(part, whole)
    assert (view is None) == disjoint(part, whole)
    if view is not None:
        nameless = Cell(view.coords, (None,) * 5)
        assert contains(Cell(part.coords, (None,) * 5), nameless)
        assert contains(Cell(whole.coords, (None,) * 5), nameless)


@given(cells, cells)
def test_disjoint_is_symmetric_and_excludes_containment(one, other):
    assert disjoint(one, other) == disjoint(other, one)
    assert not (disjoint(one, other) and contains(one, other))


@given(cells, st.integers(0, len(whole_coords()) - 1))
def test_without_a_dimension_contains_the_cell_whatever_its_time(cell, dimension):
    assert contains(without(cell, dimension), cell)
    assert differing(untimed(cell), without(cell, dimension))[0] in ((), (dimension,))


def test_codes_are_their_atoms():
    staff = masks("staff")
    assert staff["cb"] | staff["cc"] == staff["cbcc"]
    assert staff["cb"] & staff["cc"] == 0
    assert staff["any"] == staff[None]
    education = masks("education")
    assert education["university_up"] | education["below_university"] == education[None]
    assert education["master"] & ~education["university_up"] == 0


def test_codelist_of_one_atom_never_fills_its_whole():
    assert masks("religious")["yes"] != masks("religious")[None]


def test_ages_are_sets_of_years():
    young, rest, old = count(0, 1, age_max=29), count(1, 1, age_min=30, age_max=45), count(2, 1, age_min=46)
    age = len(CODED)
    years = [cell_of(figure).coords[age] for figure in (young, rest, old)]
    assert years[0] | years[1] | years[2] == EVERY_AGE
    assert disjoint(cell_of(young), cell_of(rest))


def test_standards_of_different_things_are_not_disjoint():
    taught = count(0, 1, standard="met", standard_of="education")
    schooled = count(1, 1, standard="not_met", standard_of="schooling")
    assert not disjoint(cell_of(taught), cell_of(schooled))
    assert disjoint(cell_of(taught), cell_of(count(2, 1, standard="not_met", standard_of="education")))


def test_part_inherits_what_its_words_leave_out():
    whole = cell_of(count(0, 1, level="commune", organisation="x"))
    part = cell_of(count(1, 1, staff=None, sex="female"))
    assert narrowed(part, whole) == cell_of(count(1, 1, level="commune", organisation="x", sex="female"))
    assert narrowed(cell_of(count(2, 1, staff="vc")), whole) is None
