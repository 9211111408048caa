"""The centre's page in Chromium, driven as a person drives it: by its words, with the keyboard, without JavaScript too.

Pictures of what was seen lie in build/peers afterwards.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome, ChromeOptions, ChromeService, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from esdesk.hub.page.password import set_password
from esdesk.hub.settings import Settings
from tests.hub.page.visits import PASSWORD, SCRIPT, filled
from tests.hub.served import serving

pytestmark = pytest.mark.peer

PICTURES = Path(__file__).parents[2] / "build" / "peers"
NO_SCRIPTS = 2
WIDTH, HEIGHT = 1440, 900


@pytest.fixture
def hub(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "nobody"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    set_password(tmp_path / "hub", PASSWORD)
    with serving(Settings(tmp_path / "hub")) as found:
        yield found, filled(found, tmp_path)


@contextmanager
def browser(language: str, *, dark: bool = False, scripts: bool = True) -> Iterator[Chrome]:
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    # --no-sandbox: root, as in a container, may not make one
    for one in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--window-size={WIDTH},{HEIGHT}"):
        options.add_argument(one)
    options.add_experimental_option(
        "prefs",
        {
            "intl.accept_languages": language,
            "profile.managed_default_content_settings.javascript": 1 if scripts else NO_SCRIPTS,
        },
    )
    options.set_capability("goog:loggingPrefs", {"browser": "WARNING", "performance": "ALL"})
    driver = Chrome(options, ChromeService(shutil.which("chromedriver")))
    try:
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        yield driver
    finally:
        driver.quit()


def text(driver: Chrome) -> str:
    return driver.find_element(By.TAG_NAME, "body").text


def waits_for(driver: Chrome, words: str) -> None:
    going = [StaleElementReferenceException]  # the page of before, read as the next one comes
    WebDriverWait(driver, 20, ignored_exceptions=going).until(lambda one: words in text(one), words)


def press(driver: Chrome, words: str) -> None:
    places = " | ".join(f"//{tag}[normalize-space()='{words}']" for tag in ("button", "a", "summary"))
    driver.find_element(By.XPATH, places).click()


def sign_in(driver: Chrome, url: str) -> None:
    driver.get(url)
    driver.switch_to.active_element.send_keys(PASSWORD, Keys.ENTER)  # the field has the focus from the start


def picture(driver: Chrome, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    assert driver.save_screenshot(str(PICTURES / f"page-{name}.png"))


def complaints(driver: Chrome) -> list[str]:
    """What the browser refused or missed: what the policy forbids, files that are not there, faults of the script."""
    return [one["message"] for one in driver.get_log("browser")]


def test_a_day_at_the_centre(hub, tmp_path):
    served, holds = hub
    with browser("en") as driver:
        sign_in(driver, served.url)
        waits_for(driver, "2 packages to decide about")
        picture(driver, "overview-en")
        press(driver, "Packages")
        Select(driver.find_element(By.NAME, "state")).select_by_visible_text("refused")
        WebDriverWait(driver, 20).until(lambda one: "state=refused" in one.current_url)
        assert "no package" in text(driver)
        assert "Ege Mermer A.Ş." not in driver.find_element(By.ID, "list").text
        press(driver, "Overview")
        press(driver, "Add a package from USB or e-mail…")
        brought = tmp_path / "invoice.esda"
        brought.write_bytes(b"an invoice")
        driver.find_element(By.NAME, "package").send_keys(str(brought))
        picture(driver, "packages-en")
        driver.find_element(By.CSS_SELECTOR, ".bring button").click()
        waits_for(driver, "refused: no package")  # it asks by itself while the package waits
        press(driver, "Inbox 2")
        picture(driver, "inbox-en")
        rows = driver.find_elements(By.CSS_SELECTOR, "tbody tr")
        [stranger] = [one for one in rows if "not enrolled" in one.text]
        stranger.find_element(By.LINK_TEXT, "Check…").click()
        assert SCRIPT in text(driver)
        picture(driver, "package-en")
        press(driver, "Take this package in")
        waits_for(driver, "The package is taken in")
        press(driver, "Devices")
        driver.find_element(By.CSS_SELECTOR, f'a[href="device?key={holds.gap.device}"]').click()
        picture(driver, "device-en")
        press(driver, "Shut out")
        waits_for(driver, "The device is shut out.")
        with served.client(holds.gap) as http:
            assert http.get("/v1/firms").status_code == 403
        press(driver, "Overview")
        waits_for(driver, "3 firms")
        assert "alert" not in driver.title
        press(driver, "Sign out")
        driver.get(f"{served.url}/centre/inbox")
        assert driver.current_url.endswith("/centre/door")
        assert complaints(driver) == []
        addresses = "".join(one["message"] for one in driver.get_log("performance"))
        assert served.url in addresses
        assert "https://" not in addresses.replace("https://www.w3.org", "")


def test_in_turkish_and_in_the_dark(hub):
    served, holds = hub
    with browser("tr", dark=True) as driver:
        sign_in(driver, served.url)
        waits_for(driver, "2 paket karar bekliyor")
        ground = driver.find_element(By.TAG_NAME, "body").value_of_css_property("background-color")
        assert ground == "rgba(27, 29, 31, 1)"
        picture(driver, "overview-tr-dark")
        driver.get(f"{served.url}/centre/conflicts?firm={holds.olives}")
        assert "Önceki ortak değer" in text(driver)
        picture(driver, "conflicts-tr-dark")
        press(driver, "Cihazlar")
        press(driver, "Kod oluştur")
        waits_for(driver, "Yeni kayıt kodu")
        picture(driver, "code-tr-dark")
        press(driver, "English")
        assert "Enrol a device" in text(driver)
        assert complaints(driver) == []


def test_without_javascript_all_can_be_read_and_done(hub):
    served, _ = hub
    with browser("en", scripts=False) as driver:
        sign_in(driver, served.url)
        waits_for(driver, "2 packages to decide about")
        press(driver, "Packages")
        Select(driver.find_element(By.NAME, "state")).select_by_visible_text("refused")
        assert "state=" not in driver.current_url, "no script went ahead"
        press(driver, "Show")
        assert "1 package" in text(driver)
        press(driver, "Inbox 2")
        driver.find_element(By.LINK_TEXT, "Check…").click()
        press(driver, "Refuse")
        waits_for(driver, "The package is refused.")


def test_every_place_is_reached_by_the_keyboard(hub):
    served, _ = hub
    with browser("en") as driver:
        sign_in(driver, served.url)
        waits_for(driver, "Overview")
        reached = []
        for _ in range(12):
            driver.switch_to.active_element.send_keys(Keys.TAB)
            now = driver.switch_to.active_element
            reached.append(now.text.split(" ")[0] or now.tag_name)
            assert now.value_of_css_property("outline-style") == "solid", "the focus is seen"
        for one in ("To", "Sign", "Türkçe", "Overview", "Packages", "Inbox", "Conflicts", "Devices"):
            assert one in reached
