// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IConfigurator} from "./IConfigurator.sol";

/// @title IPauConfigurator
/// @notice The Configurator by PAU: a PAU, named by its ALMProxy, is registered once with its controller and RateLimits,
///         and whoever governs or operates it need not know these addresses any more.
/// @dev A registration translates names and grants nothing: every call is checked as if it named the contracts itself.
///      It keeps working, with the same limits and pairings to set, when a PAU moves from one stage to the next:
///      register its new controller.
interface IPauConfigurator is IConfigurator {
    struct PauContracts {
        address controller;
        address rateLimits;
    }

    event SetPauContracts(address indexed pau, address indexed controller, address indexed rateLimits);
    event DelPauContracts(address indexed pau);

    /// @notice Registers a PAU, or its new contracts.
    /// @dev A role of BeamState that has the function, or ward, else "PauConfigurator/role-not-authorized". Both
    ///      contracts are registered with BeamState, else "PauConfigurator/not-existing-controller" and
    ///      "PauConfigurator/not-existing-rateLimits".
    /// @param pau The ALMProxy.
    function setPauContracts(address pau, address controller, address rateLimits) external;

    /// @dev A role of BeamState that has the function, or ward, else "PauConfigurator/role-not-authorized".
    function delPauContracts(address pau) external;

    /// @notice {setRateLimit} of a PAU.
    /// @dev All functions of a PAU revert with "PauConfigurator/unknown-pau" where it is not registered.
    function setPauRateLimit(address pau, bytes32 key, uint256 maxAmount, uint256 slope) external;

    /// @notice {callControllerAction} of a PAU.
    function callPauAction(address pau, bytes calldata data) external returns (bytes memory ret);

    /// @notice Lets an account operate the PAU. The call that {relayerAction} returns must be approved, and is approved for
    ///         one appointment: to come again after it was removed, an account is approved again.
    /// @dev A cBEAM of the controller; reverts as {callControllerAction}. {callControllerAction} and {callPauAction} use
    ///      approvals of such calls up as well: what appoints is `admin_setRelayer`, `admin_setFreezer` and `grantRole`.
    function setRelayer(address pau, address relayer) external;

    /// @notice Ends what {setRelayer} began. It takes authority away, and needs no approval.
    /// @dev A cBEAM of the controller; reverts as {callControllerAction}, but for its approval.
    function removeRelayer(address pau, address relayer) external;

    /// @notice Lets an account stop relayers. The call that {freezerAction} returns must be approved, as for {setRelayer}.
    /// @dev A cBEAM of the controller; reverts as {callControllerAction}. There is no way back without an approval of
    ///      its own, for a thief would use it first.
    function setFreezer(address pau, address freezer) external;

    /// @notice The contracts of a PAU, zero where it is not registered.
    function pauContracts(address pau) external view returns (address controller, address rateLimits);

    /// @notice The controller call that {setRelayer} makes, at the stage at which the PAU is now.
    function relayerAction(address pau, address relayer) external view returns (bytes memory);

    /// @notice The controller call that {setFreezer} makes, at the stage at which the PAU is now.
    function freezerAction(address pau, address freezer) external view returns (bytes memory);
}
